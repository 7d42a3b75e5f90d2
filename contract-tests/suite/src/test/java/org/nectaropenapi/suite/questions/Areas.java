package org.nectaropenapi.suite.questions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All areas. */
final class Areas {
    private static final List<Area> ALL = List.of(
            new GeneralProbes(),
            new ErrorProbes(),
            new PagingProbes(),
            new FilterProbes(),
            new DateFilterProbes(),
            new StatusProbes(),
            new CompaniesProbes(),
            new SitesProbes(),
            new TeamProbes(),
            new AccountsProbes(),
            new ConnectionsProbes(),
            new ConnectionListProbes(),
            new ConnectingProbes(),
            new ConnectedProbes(),
            new MagicLinkProbes(),
            new InvitationsProbes(),
            new InvitationLifeProbes(),
            new InvitationFormProbes(),
            new UsageFieldProbes(),
            new UsageVersionProbes(),
            new UsageUpdateProbes(),
            new UsageValueProbes(),
            new UsageEnumProbes(),
            new UsageListProbes(),
            new MetersProbes(),
            new MeterFieldProbes(),
            new IntervalsProbes(),
            new LegacyProbes(),
            new FormerFieldsProbes(),
            new DocumentsProbes(),
            new RevisionProbes(),
            new DocumentFieldsProbes(),
            new DocumentValuesProbes(),
            new JobsProbes(),
            new BulkProbes(),
            new UploadProbes(),
            new WebhooksProbes());

    private Areas() {}

    static List<Probe> probes() {
        return ALL.stream().flatMap(area -> area.probes().stream()).toList();
    }

    /** Questions that no call can answer, by id, with the reason. */
    static Map<String, String> notAskable() {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (Area area : ALL) {
            area.notAskable().forEach((id, reason) -> {
                if (reasons.put(id, reason) != null) {
                    throw new IllegalStateException(id + " is listed twice.");
                }
            });
        }
        return reasons;
    }
}
