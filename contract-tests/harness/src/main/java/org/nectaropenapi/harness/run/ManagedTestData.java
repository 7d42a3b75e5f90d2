package org.nectaropenapi.harness.run;

import java.time.Instant;
import java.util.List;
import org.nectaropenapi.harness.exchange.Exchange;

/**
 * The objects that a run creates at the service for its tests. Tests receive it as a parameter of any type that it
 * implements.
 */
public interface ManagedTestData {

    /** Notes what an exchange created, whoever sent it. */
    void note(Exchange exchange);

    /** Deletes every object that this run created, the latest first. Returns a description of each that remains. */
    List<String> deleteAll();

    /** Deletes what earlier runs left behind because they were killed. */
    void deleteLeftovers(Instant now);
}
