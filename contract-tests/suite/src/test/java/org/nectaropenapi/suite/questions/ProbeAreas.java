package org.nectaropenapi.suite.questions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All areas. */
final class ProbeAreas {
    private static final List<ProbeArea> ALL = List.of(
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

    private ProbeAreas() {}

    static List<Probe> probes() {
        return ALL.stream().flatMap(area -> area.probes().stream()).toList();
    }

    /** Questions that no call can answer, by id, with the reason. */
    static Map<String, String> notAskable() {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (ProbeArea area : ALL) {
            area.notAskable().forEach((id, reason) -> {
                if (reasons.put(id, reason) != null) {
                    throw new IllegalStateException(id + " is listed twice.");
                }
            });
        }
        return reasons;
    }
}
