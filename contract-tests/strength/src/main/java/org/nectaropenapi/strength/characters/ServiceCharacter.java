package org.nectaropenapi.strength.characters;

import java.time.Duration;
import java.util.Map;
import org.nectaropenapi.suite.probes.DescribedPaths;
import org.nectaropenapi.suite.probes.ServiceVariation;

/** A kind of service that keeps every page. */
enum ServiceCharacter {
    /** Rejects invalid requests as Django REST framework does, with the errors by field. */
    DJANGO(
            ServiceVariation.all(Validation.errorsByField(), new DescribedPaths()),
            ServiceVariation.all(),
            Duration.ZERO,
            Duration.ZERO,
            Map.of("page-past-end", "refuted: status 404")),

    /** Ignores whatever is invalid and optional. */
    LAX(ServiceVariation.all(), Validation.ignoringInvalid(), Duration.ZERO, Duration.ZERO, Map.of()),

    /** Rejects whatever the document does not describe. */
    STRICT(Validation.strict(), ServiceVariation.all(), Duration.ZERO, Duration.ZERO, Map.of()),

    /**
     * Takes its time. Twenty seconds to CONNECTED and 400 ms for a response are scaled down, since they cost only time.
     */
    SLOW(
            Validation.waiting(Duration.ofMillis(20)),
            ServiceVariation.all(),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Map.of());

    private final ServiceVariation outside;
    private final ServiceVariation inside;
    private final Duration connectionDelay;
    private final Duration processingDelay;
    private final Map<String, String> answers;

    ServiceCharacter(
            ServiceVariation outside,
            ServiceVariation inside,
            Duration connectionDelay,
            Duration processingDelay,
            Map<String, String> answers) {
        this.outside = outside;
        this.inside = inside;
        this.connectionDelay = connectionDelay;
        this.processingDelay = processingDelay;
        this.answers = answers;
    }

    /** Returns what sees a request before the answers to the open questions do. */
    ServiceVariation outside() {
        return outside;
    }

    /** Returns what sees a request after them. */
    ServiceVariation inside() {
        return inside;
    }

    Duration connectionDelay() {
        return connectionDelay;
    }

    Duration processingDelay() {
        return processingDelay;
    }

    /** Returns the answers that belong to the character, by question. */
    Map<String, String> answers() {
        return answers;
    }
}
