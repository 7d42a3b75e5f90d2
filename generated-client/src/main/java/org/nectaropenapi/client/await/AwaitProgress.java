package org.nectaropenapi.client.await;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.error.NectarException;

/**
 * Where a wait stands after a request that did not end it.
 *
 * @param operationId the operation that is polled
 * @param status the text of the last status, null if there was none
 * @param polls how often the service was polled so far
 * @param elapsed the time since the wait began
 * @param nextDelay the pause that begins now
 * @param failure what went wrong with this request, null if it succeeded; the wait goes on
 */
public record AwaitProgress(
        String operationId,
        @Nullable String status,
        int polls,
        Duration elapsed,
        Duration nextDelay,
        @Nullable NectarException failure) {}
