package org.nectaropenapi.client.sync;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.model.Company;
import org.nectaropenapi.client.model.Site;

/** Delivers a company with its sites, and removes the sites that it does not have any more. */
final class SiteReading implements CompanyRun.Step {

    private static final int CANDIDATES = 1_000;

    private final CompanyRun run;
    private final Company company;
    private boolean delivered;
    private List<UUID> asked = List.of();

    SiteReading(CompanyRun run, Company company) {
        this.run = run;
        this.company = company;
    }

    @Override
    public @Nullable SyncBatch next() {
        if (!delivered) {
            delivered = true;
            return run.batch(BatchContent.of(company));
        }
        List<UUID> candidates = run.notSeen(SyncedKind.SITE, CANDIDATES);
        if (candidates.isEmpty()) {
            return null;
        }
        asked = Sweep.progressing(asked, candidates, SyncedKind.SITE);
        Company present = run.source().company(run.companyId()).value();
        Set<UUID> sites = new HashSet<>();
        for (Site site : present.sites()) {
            sites.add(site.id());
        }
        List<Removal> removals = new ArrayList<>();
        for (UUID candidate : candidates) {
            if (!sites.contains(candidate)) {
                removals.add(Removal.of(SyncedKind.SITE, candidate, RemovalReason.NOT_LISTED));
            }
        }
        return run.batch(new BatchContent(present, List.of(), List.of(), removals));
    }
}
