package org.nectaropenapi.client.sync;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list that a sync reads.
 *
 * @param items what is on it
 * @param total number of items on all pages when it was read, null if it does not say
 * @param hasNext whether it says that a further page follows
 * @param <T> the type of the items
 */
public record SyncPage<T>(List<T> items, @Nullable Long total, boolean hasNext) {}
