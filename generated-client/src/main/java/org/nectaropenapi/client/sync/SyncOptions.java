package org.nectaropenapi.client.sync;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The options of a sync.
 *
 * @param horizon the first bill date of interest, null for all documents
 * @param comparisonDays the days after which all documents of a company are compared again, 0 for every run
 * @param overlapDays the days that are read again before that of the last run
 * @param files where files of documents go, null if they are not wanted
 * @hidden
 */
public record SyncOptions(
        @Nullable LocalDate horizon,
        int comparisonDays,
        int overlapDays,
        @Nullable FileTargets files) {}
