package org.nectaropenapi.harness.junit;

import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.nectaropenapi.harness.api.RawServiceApi;
import org.nectaropenapi.harness.api.RunServiceApi;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.run.ServiceProfile;
import org.nectaropenapi.harness.run.SuiteRun;
import org.nectaropenapi.harness.targets.Settings;
import org.nectaropenapi.harness.targets.Target;
import org.nectaropenapi.spec.model.ApiDocument;
import org.opentest4j.TestAbortedException;

/**
 * Provides contract tests with their service and skips those that the target does not support. All tests of a launch
 * share one {@link SuiteRun}; another launch in the same JVM has its own.
 */
public final class ContractExtension
        implements ExecutionCondition, BeforeAllCallback, ParameterResolver, InvocationInterceptor {

    private static final Namespace NAMESPACE = Namespace.create(ContractExtension.class);

    private static final ServiceProfile PROFILE = ServiceProfile.load();

    private static final String OVER = "a test has failed, and contract.failFast is set";

    private static final Map<Class<?>, Function<SuiteRun, Object>> SHARED = Map.of(
            SuiteRun.class, run -> run,
            Target.class, SuiteRun::target,
            ApiDocument.class, SuiteRun::document);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Admission admission = admission(context);
        if (admission.isDenied()) {
            return admission.isToldBy(context)
                    ? ConditionEvaluationResult.enabled("this class tells why no test can run")
                    : ConditionEvaluationResult.disabled(admission.reason());
        }
        if (run(context).isOver()) {
            return ConditionEvaluationResult.disabled(OVER);
        }
        Target target = run(context).target();
        if (annotation(context, RequiresWrites.class).isPresent() && !target.mayWrite()) {
            return ConditionEvaluationResult.disabled("writes: allow it with -Dlive.writes=true");
        }
        if (annotation(context, RequiresOtherKey.class).isPresent()
                && target.otherApiKey().isEmpty()) {
            return ConditionEvaluationResult.disabled(
                    "needs a key of another team: set " + PROFILE.otherKeyVariable() + " in the environment");
        }
        Optional<String> required = annotation(context, RequiresTarget.class).map(RequiresTarget::value);
        if (required.isPresent() && !required.get().equals(target.name())) {
            return ConditionEvaluationResult.disabled("needs the target " + required.get());
        }
        return ConditionEvaluationResult.enabled("the target supports it");
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        admission(context).require();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return isApi(type)
                || SHARED.containsKey(type)
                || type.isInstance(run(context).testData());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        SuiteRun run = run(context);
        Class<?> type = parameter.getParameter().getType();
        return isApi(type)
                ? new RunServiceApi(run, TestNames.of(context))
                : SHARED.getOrDefault(type, SuiteRun::testData).apply(run);
    }

    @Override
    public <T> T interceptTestClassConstructor(
            Invocation<T> invocation, ReflectiveInvocationContext<Constructor<T>> constructor, ExtensionContext context)
            throws Throwable {
        admission(context).require();
        return watch(invocation, context);
    }

    @Override
    public void interceptBeforeAllMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        watch(invocation, context);
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        watch(invocation, context);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        watch(invocation, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        watch(invocation, context);
    }

    @Override
    public <T> T interceptTestFactoryMethod(
            Invocation<T> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        // A stream creates its tests lazily; failures of that must happen here to be redacted.
        return watch(() -> created(invocation.proceed()), context);
    }

    @SuppressWarnings("unchecked")
    private static <T> T created(T tests) {
        return tests instanceof Stream<?> stream ? (T) stream.toList().stream() : tests;
    }

    @Override
    public void interceptDynamicTest(
            Invocation<Void> invocation, DynamicTestInvocationContext test, ExtensionContext context) throws Throwable {
        SuiteRun run = run(context);
        if (run.isOver()) {
            invocation.skip();
            throw new TestAbortedException(OVER);
        }
        run.scope().within(TestNames.of(context), () -> watch(invocation, context));
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        watch(invocation, context);
    }

    @Override
    public void interceptAfterAllMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        watch(invocation, context);
    }

    private static <T> T watch(Invocation<T> invocation, ExtensionContext context) throws Throwable {
        try {
            return invocation.proceed();
        } catch (VirtualMachineError failure) {
            throw failure;
        } catch (Throwable failure) {
            SuiteRun run = run(context);
            if (!(failure instanceof TestAbortedException)) {
                if (EditedExpectation.explains(context, run.settings(), PROFILE)) {
                    throw EditedExpectation.leftToDo(failure);
                }
                run.testFailed();
            }
            throw run.redacted(TestNames.of(context), failure);
        }
    }

    private static Admission admission(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        Admission.class,
                        key -> Admission.to(settings(context), PROFILE, () -> run(context)),
                        Admission.class);
    }

    private static SuiteRun run(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        SuiteRun.class, key -> SuiteRun.start(settings(context), PROFILE), SuiteRun.class);
    }

    private static Settings settings(ExtensionContext context) {
        return Settings.from(
                name -> context.getConfigurationParameter(name).or(() -> Optional.ofNullable(System.getenv(name))),
                PROFILE.urlVariable(),
                PROFILE.keyVariable(),
                PROFILE.otherKeyVariable());
    }

    private static <A extends Annotation> Optional<A> annotation(ExtensionContext context, Class<A> type) {
        return findAnnotation(context.getElement(), type).or(() -> findAnnotation(context.getTestClass(), type));
    }

    private static boolean isApi(Class<?> type) {
        return type == ServiceApi.class || type == RawServiceApi.class;
    }
}
