package org.nectaropenapi.sandbox.misbehaviour;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.nectaropenapi.spec.model.Schemas;

/**
 * What doing wrong takes.
 *
 * @param schemas the document's schemas, by which bodies are broken
 * @param keys the keys the sandbox knows
 * @param clock tells the time
 * @param sleeper waits
 */
public record EffectContext(Schemas schemas, List<String> keys, Clock clock, Consumer<Duration> sleeper) {}
