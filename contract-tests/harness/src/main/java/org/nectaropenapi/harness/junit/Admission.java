package org.nectaropenapi.harness.junit;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.nectaropenapi.harness.run.ServiceProfile;
import org.nectaropenapi.harness.run.SuiteRun;
import org.nectaropenapi.harness.run.UnusableServiceException;
import org.nectaropenapi.harness.targets.Settings;

/**
 * Whether the tests of a run can run at all. If not, one class of tests fails with the reason, and all others are
 * skipped with it.
 */
final class Admission {
    private final String reason;
    private final boolean fails;
    private final AtomicReference<String> toldBy = new AtomicReference<>();

    private Admission(String reason, boolean fails) {
        this.reason = reason;
        this.fails = fails;
    }

    static Admission to(Settings settings, ServiceProfile profile, Supplier<SuiteRun> run) {
        Optional<String> missing = settings.missing(profile.urlVariable(), profile.keyVariable());
        if (missing.isPresent()) {
            return settings.liveRequired()
                    ? new Admission("live.required is set, but there is " + missing.get(), true)
                    : new Admission(missing.get(), false);
        }
        try {
            return new Admission(run.get().refusal().orElse(""), true);
        } catch (RuntimeException e) {
            return new Admission("The run cannot start: " + e.getMessage(), true);
        }
    }

    boolean isDenied() {
        return !reason.isEmpty();
    }

    String reason() {
        return reason;
    }

    /** Tells whether a class is the one that fails with the reason: the first one that is asked. */
    boolean isToldBy(ExtensionContext context) {
        return fails
                && (toldBy.compareAndSet(null, context.getUniqueId())
                        || context.getUniqueId().equals(toldBy.get()));
    }

    /** Throws the reason, if there is one. */
    void require() {
        if (isDenied()) {
            throw new UnusableServiceException(reason);
        }
    }
}
