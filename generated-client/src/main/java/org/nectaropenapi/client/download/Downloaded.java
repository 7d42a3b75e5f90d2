package org.nectaropenapi.client.download;

import org.jspecify.annotations.Nullable;

/**
 * The size and type of a downloaded file.
 *
 * @param size its length in bytes
 * @param contentType its media type as the storage states it, such as {@code application/pdf}; null if it states none
 */
public record Downloaded(long size, @Nullable String contentType) {}
