package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.ServiceVariations.described;
import static org.nectaropenapi.suite.probes.ServiceVariations.missing;
import static org.nectaropenapi.suite.probes.ServiceVariations.object;
import static org.nectaropenapi.suite.probes.ServiceVariations.olderVersions;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;
import static org.nectaropenapi.suite.probes.SuggestedEdit.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nectaropenapi.suite.probes.AllowedMethods;
import org.nectaropenapi.suite.probes.DescribedPaths;
import org.nectaropenapi.suite.probes.JsonShape;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.SuggestedEdit;

/** Questions about the team. Their probes only read, since a wrong PATCH would remove real people. */
final class TeamProbes implements ProbeArea {

    @Override
    public List<Probe> probes() {
        return List.of(versions(), billing(), withoutUsers());
    }

    private static Probe versions() {
        return reading("team-versions", q -> {
                    List<ProbeResponse> responses =
                            List.of(q.get("/v2/team"), q.get("/v2.1/team"), q.get("/v2.2/team"));
                    List<Integer> statuses =
                            responses.stream().map(ProbeResponse::status).toList();
                    Set<Set<String>> forms = new HashSet<>();
                    responses.stream()
                            .filter(team -> team.status() / 100 == 2)
                            .forEach(team -> forms.add(team.ok("id").keys()));
                    boolean only20 = statuses.get(0) == 200
                            && statuses.stream().filter(status -> status == 200).count() == 1;
                    if (only20) {
                        return q.finds(
                                0,
                                edit("Move the team to version 2.0, the only one that has it.")
                                        .move("/paths/~1v2.2~1team", "/paths/~1v2~1team"));
                    }
                    SuggestedEdit edit = edit("Say in Team.x-versions what each version returns.");
                    if (!statuses.equals(List.of(200, 200, 200))) {
                        return q.finds("statuses " + statuses + " in 2.0, 2.1 and 2.2", edit);
                    }
                    return forms.size() == 1 ? q.finds(1) : q.finds("the fields differ by version", edit);
                })
                .assumed(1)
                .proof(1, olderVersions())
                .proof(0, missing("/v2.2/team"), missing("/v2.1/team"), olderVersions())
                .proofOfOther("statuses [404, 404, 200]")
                .proofOfOther(
                        "fields differ", object("GET", "/v2/team", team -> team.remove("billing")), olderVersions());
    }

    private static Probe billing() {
        return reading("team-billing-fields", q -> {
                    JsonNode billing = q.get("/v2.2/team").ok("id").at("/billing");
                    q.note("billing: " + JsonShape.of(billing));
                    return billing.isObject()
                            ? q.finds(0)
                            : q.finds(
                                    "billing is " + JsonShape.type(billing),
                                    "Describe Team.billing as " + JsonShape.type(billing) + ".");
                })
                .assumed(0)
                .proof(0)
                .proof(0, object("GET", "/v2.2/team", team -> team.withObject("/billing")
                        .putArray("paymentMethods")))
                .proofOfOther("null", object("GET", "/v2.2/team", team -> team.putNull("billing")));
    }

    private static Probe withoutUsers() {
        return reading("team-patch-without-users", q -> {
                    AllowedMethods team = q.options("/v2.2/team");
                    return team.required().contains("users")
                            ? q.finds(
                                    "users is required",
                                    edit("Make users a required property of TeamUpdateRequest.")
                                            .add(schema("TeamUpdateRequest", "required"), "[users]"))
                            : q.unclear(
                                    "users is not required; only a write that removes members shows the effect of an empty list");
                })
                .proofOfOther(
                        "users is required", described("/v2.2/team", body -> body.withObject("/actions/PATCH/users")
                                .put("required", true)))
                .proofOfUnclear("not required", new DescribedPaths())
                .proofOfUnclear("describes no properties")
                .cannotConfirm("That users may be absent does not show the effect.")
                .indistinguishable(0, "Only a write that removes members would show it.");
    }
}
