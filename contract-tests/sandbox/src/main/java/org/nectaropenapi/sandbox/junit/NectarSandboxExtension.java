package org.nectaropenapi.sandbox.junit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.nectaropenapi.sandbox.NectarSandbox;
import org.nectaropenapi.sandbox.SandboxBuilder;
import org.nectaropenapi.sandbox.SandboxControl;
import org.nectaropenapi.sandbox.SettableClock;
import org.nectaropenapi.sandbox.http.Violation;
import org.nectaropenapi.sandbox.misbehaviour.Misbehaviour;
import org.nectaropenapi.sandbox.webhook.SandboxWebhooks;

/**
 * Starts and stops sandboxes for tests. {@link NectarSandboxTest} is the short form; {@link #with} gives access to all
 * options:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final NectarSandboxExtension NECTAR = NectarSandboxExtension.with(sandbox -> sandbox.clock(clock));
 * }</pre>
 */
public final class NectarSandboxExtension implements ParameterResolver, AfterEachCallback, AfterAllCallback {
    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(NectarSandboxExtension.class);
    private static final Map<Class<?>, Function<NectarSandbox, Object>> PARAMETERS = Map.of(
            NectarSandbox.class, sandbox -> sandbox,
            SandboxControl.class, NectarSandbox::control,
            SandboxWebhooks.class, NectarSandbox::webhooks,
            SettableClock.class, NectarSandboxExtension::clock);

    private final Consumer<SandboxBuilder> options;

    /** Creates an extension with the settings of {@link NectarSandboxTest}, or with its defaults. */
    public NectarSandboxExtension() {
        this(builder -> {});
    }

    private NectarSandboxExtension(Consumer<SandboxBuilder> options) {
        this.options = options;
    }

    /**
     * Creates an extension with options.
     *
     * @param options sets them
     * @return the extension
     */
    public static NectarSandboxExtension with(Consumer<SandboxBuilder> options) {
        return new NectarSandboxExtension(options);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return PARAMETERS.containsKey(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        // The store of a test falls back to that of its class, which finds a sandbox of the class.
        NectarSandbox sandbox = context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(NectarSandbox.class, type -> start(context), NectarSandbox.class);
        return PARAMETERS.get(parameter.getParameter().getType()).apply(sandbox);
    }

    static SettableClock clock(NectarSandbox sandbox) {
        if (sandbox.clock() instanceof SettableClock clock) {
            return clock;
        }
        throw new ParameterResolutionException("The sandbox has no SettableClock: add"
                + " @NectarSandboxTest(clock = \"2026-11-23T09:30:00Z\") or another time.");
    }

    @Override
    public void afterEach(ExtensionContext context) {
        stop(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        stop(context);
    }

    private static void stop(ExtensionContext context) {
        @Nullable NectarSandbox sandbox = context.getStore(NAMESPACE).remove(NectarSandbox.class, NectarSandbox.class);
        if (sandbox == null) {
            return;
        }
        List<Violation> violations = sandbox.violations();
        sandbox.close();
        if (!violations.isEmpty()) {
            throw new AssertionError("The sandbox violated the document: " + violations);
        }
    }

    private NectarSandbox start(ExtensionContext context) {
        SandboxBuilder builder =
                NectarSandbox.builder().connectionDelay(Duration.ZERO).processingDelay(Duration.ZERO);
        AnnotationSupport.findAnnotation(context.getRequiredTestClass(), NectarSandboxTest.class)
                .ifPresent(settings -> set(builder, settings));
        options.accept(builder);
        return builder.start();
    }

    private static void set(SandboxBuilder builder, NectarSandboxTest settings) {
        builder.seed(settings.seed())
                .connectionDelay(Duration.ofMillis(settings.connectionDelayMillis()))
                .processingDelay(Duration.ofMillis(settings.processingDelayMillis()))
                .historyYears(settings.historyYears())
                .metersPerSite(settings.metersPerSite())
                .extraUsageRows(settings.extraUsageRows());
        if (!settings.clock().isEmpty()) {
            builder.clock(new SettableClock(settings.clock()));
        }
        for (String key : settings.otherApiKeys()) {
            builder.otherApiKey(key);
        }
        for (String email : settings.nectarAccounts()) {
            builder.nectarAccount(email);
        }
        for (Misbehaviour misbehaviour : settings.misbehaviours()) {
            builder.misbehaviour(misbehaviour);
        }
    }
}
