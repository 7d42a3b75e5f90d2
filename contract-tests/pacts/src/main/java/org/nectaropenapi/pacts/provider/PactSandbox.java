package org.nectaropenapi.pacts.provider;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.nectaropenapi.sandbox.NectarSandbox;
import org.nectaropenapi.sandbox.SandboxBuilder;

/** The sandbox as pacts are verified with it: in the days of the document's examples, and with nothing to wait for. */
final class PactSandbox {

    static final String KEY_OF_ANOTHER_TEAM = "key-of-another-team";

    /** Everybody whom the pacts name and who exists. */
    static final Set<String> PEOPLE = Set.of(
            "maria.alvarez@harborview-logistics.com",
            "li.chen@greenledger-advisors.com",
            "sam.okafor@greenledger-advisors.com");

    static final Clock CLOCK = Clock.fixed(Instant.parse("2025-04-10T12:00:00Z"), ZoneOffset.UTC);

    private PactSandbox() {}

    static NectarSandbox start() {
        SandboxBuilder builder = NectarSandbox.builder()
                .clock(CLOCK)
                .connectionDelay(Duration.ZERO)
                .processingDelay(Duration.ZERO)
                .otherApiKey(KEY_OF_ANOTHER_TEAM);
        PEOPLE.forEach(builder::nectarAccount);
        return builder.start();
    }
}
