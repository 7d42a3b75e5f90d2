package org.nectaropenapi.sandbox.misbehaviour;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.nectaropenapi.spec.model.Schemas;

/**
 * The parts of a sandbox that effects need.
 *
 * @param schemas schemas of the document, which tell how to break a body
 * @param keys the accepted keys
 * @param clock the sandbox's clock
 * @param sleeper waits for a duration
 */
public record EffectContext(Schemas schemas, List<String> keys, Clock clock, Consumer<Duration> sleeper) {}
