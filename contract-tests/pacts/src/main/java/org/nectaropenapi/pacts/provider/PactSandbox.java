package org.nectaropenapi.pacts.provider;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.nectaropenapi.sandbox.NectarSandbox;
import org.nectaropenapi.sandbox.SandboxBuilder;

/**
 * Starts the sandbox for the verification: its clock stands at the date of the document's examples, and nothing is
 * delayed.
 */
final class PactSandbox {

    static final String OTHER_TEAM_KEY = "key-of-another-team";

    /** The users in the pacts that have Nectar accounts. */
    static final Set<String> ACCOUNT_EMAILS = Set.of(
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
                .otherApiKey(OTHER_TEAM_KEY);
        ACCOUNT_EMAILS.forEach(builder::nectarAccount);
        return builder.start();
    }
}
