package org.nectaropenapi.harness.junit;

import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** The names under which tests appear in reports. */
public final class TestNames {

    private TestNames() {}

    /** Returns simple class name and method; empty when it has neither. */
    static String of(TestIdentifier identifier) {
        return identifier
                .getSource()
                .map(source -> {
                    if (source instanceof MethodSource method) {
                        return simple(method.getClassName()) + "." + method.getMethodName();
                    }
                    return source instanceof ClassSource type ? simple(type.getClassName()) : "";
                })
                .orElse("");
    }

    /**
     * Returns the name by which exchanges refer to a test: those of a dynamic test, of the containers around it, and of
     * an invocation follow their method's.
     */
    public static String inFull(TestIdentifier identifier, TestPlan plan) {
        Deque<String> names = new ArrayDeque<>();
        Optional<TestIdentifier> part = Optional.of(identifier);
        while (part.isPresent() && isOfMethod(part.get().getUniqueIdObject())) {
            names.addFirst(part.get().getDisplayName());
            part = plan.getParent(part.get());
        }
        names.addFirst(of(identifier));
        return String.join(" ", names).strip();
    }

    /** Returns the same name for the context of a test, of one of its callbacks, or of its class. */
    static String of(ExtensionContext context) {
        Deque<String> names = new ArrayDeque<>();
        Optional<ExtensionContext> part = Optional.of(context);
        while (part.isPresent() && isOfMethod(UniqueId.parse(part.get().getUniqueId()))) {
            names.addFirst(part.get().getDisplayName());
            part = part.get().getParent();
        }
        names.addFirst(methodOf(context));
        return String.join(" ", names).strip();
    }

    /** Returns the class of a test; a dynamic test has none itself. */
    static Class<?> testClass(ExtensionContext context) {
        return context.getTestClass()
                .orElseGet(() -> testClass(context.getParent().orElseThrow()));
    }

    private static String methodOf(ExtensionContext context) {
        Optional<Method> method = Stream.iterate(
                        Optional.of(context), Optional::isPresent, some -> some.flatMap(ExtensionContext::getParent))
                .flatMap(Optional::stream)
                .flatMap(some -> some.getTestMethod().stream())
                .findFirst();
        return testClass(context).getSimpleName()
                + method.map(found -> "." + found.getName()).orElse("");
    }

    private static boolean isOfMethod(UniqueId id) {
        String type = id.getLastSegment().getType();
        return type.startsWith("dynamic-") || type.equals("test-template-invocation");
    }

    /** Returns the full name of the outermost class of a test. */
    static Optional<String> outerClass(TestIdentifier identifier) {
        return identifier
                .getSource()
                .map(source -> {
                    if (source instanceof MethodSource method) {
                        return method.getClassName();
                    }
                    return source instanceof ClassSource type ? type.getClassName() : "";
                })
                .filter(name -> !name.isEmpty())
                .map(name -> name.replaceFirst("\\$.*", ""));
    }

    private static String simple(String className) {
        return className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
    }
}
