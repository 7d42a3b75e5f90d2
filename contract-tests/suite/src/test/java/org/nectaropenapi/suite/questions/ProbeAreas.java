package org.nectaropenapi.suite.questions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeRunner;

/** The probes of all parts of the API. */
public final class ProbeAreas {
    private static final List<ProbeArea> ALL = List.of(
            new GeneralProbes(),
            new ErrorProbes(),
            new InvalidRequestProbes(),
            new PagingProbes(),
            new FilterProbes(),
            new CompaniesProbes(),
            new SitesProbes(),
            new TeamProbes(),
            new AccountsProbes(),
            new ConnectionsProbes(),
            new ConnectionListProbes(),
            new ConnectingProbes(),
            new MagicLinkProbes(),
            new InvitationsProbes(),
            new InvitationLifeProbes(),
            new UsageFieldProbes(),
            new UsageVersionProbes(),
            new UsageUpdateProbes(),
            new UsageValueProbes(),
            new UsageEnumProbes(),
            new UsageListProbes(),
            new MetersProbes(),
            new IntervalsProbes(),
            new LegacyProbes(),
            new DocumentsProbes(),
            new RevisionProbes(),
            new DocumentFieldsProbes(),
            new DocumentValuesProbes(),
            new JobsProbes(),
            new BulkProbes(),
            new UploadProbes(),
            new WebhooksProbes());

    private ProbeAreas() {}

    static ProbeRunner runner() {
        return new ProbeRunner(probes(), undecidable());
    }

    /** Returns the probes of all open questions. */
    public static List<Probe> probes() {
        return ALL.stream().flatMap(area -> area.probes().stream()).toList();
    }

    /** Returns the questions that no call can decide, by id, each with the reason. */
    static Map<String, String> undecidable() {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (ProbeArea area : ALL) {
            area.undecidable().forEach((id, reason) -> {
                if (reasons.put(id, reason) != null) {
                    throw new IllegalStateException(id + " is listed twice.");
                }
            });
        }
        return reasons;
    }
}
