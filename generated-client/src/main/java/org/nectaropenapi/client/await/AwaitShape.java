package org.nectaropenapi.client.await;

import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.json.OpenEnum;

/**
 * Describes how an object shows whether it is ready. A status in neither set, even an unknown one, means that the wait
 * continues.
 *
 * @param <T> the type of the object
 * @param status gives its status, null if it has none yet
 * @param reason gives the service's words on a status that ends the wait, null if there are none
 * @param until the texts of the statuses that are waited for
 * @param failed the texts of the statuses from which it does not get there by itself
 */
public record AwaitShape<T>(
        Function<T, @Nullable OpenEnum> status,
        Function<T, @Nullable String> reason,
        Set<String> until,
        Set<String> failed) {

    /**
     * Keeps copies of the sets.
     *
     * @param status as given
     * @param reason as given
     * @param until copied
     * @param failed copied
     */
    public AwaitShape {
        until = Set.copyOf(until);
        failed = Set.copyOf(failed);
    }
}
