package org.nectaropenapi.client.sync;

import org.jspecify.annotations.Nullable;

/**
 * How far a run has come.
 *
 * @param company number of the present company, from 1
 * @param companies number of companies in the run
 * @param comparison whether all documents of the company are compared, rather than those that changed lately
 * @param documents documents of the company that this run has delivered or removed so far
 * @param total documents that the list in progress says it has, null if no list is in progress or it does not say
 */
public record SyncProgress(
        int company,
        int companies,
        boolean comparison,
        long documents,
        @Nullable Long total) {}
