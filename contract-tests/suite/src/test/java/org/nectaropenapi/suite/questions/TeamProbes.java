package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.ServiceVariations.describedProperty;
import static org.nectaropenapi.suite.probes.ServiceVariations.missing;
import static org.nectaropenapi.suite.probes.ServiceVariations.object;
import static org.nectaropenapi.suite.probes.ServiceVariations.olderVersions;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;
import static org.nectaropenapi.suite.probes.SuggestedEdit.path;
import static org.nectaropenapi.suite.probes.SuggestedEdit.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nectaropenapi.suite.probes.DescribedPaths;
import org.nectaropenapi.suite.probes.JsonShape;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.SuggestedEdit;
import org.nectaropenapi.suite.probes.Versions;

/** Questions about the team. Their probes only read, since a wrong PATCH would remove real people. */
final class TeamProbes implements ProbeArea {

    @Override
    public List<Probe> probes() {
        return List.of(versions(), billing(), withoutUsers());
    }

    private static Probe versions() {
        return reading("team-versions", q -> {
                    List<ProbeResponse> responses = Versions.ALL.stream()
                            .map(version -> q.call("getTeam@" + version))
                            .toList();
                    List<Integer> statuses =
                            responses.stream().map(ProbeResponse::status).toList();
                    Set<Set<String>> forms = new HashSet<>();
                    responses.stream()
                            .filter(team -> team.status() / 100 == 2)
                            .forEach(team -> forms.add(team.ok("id").keys()));
                    boolean only20 = statuses.indexOf(200) == 0 && statuses.lastIndexOf(200) == 0;
                    SuggestedEdit edit = edit("Say in Team.x-versions what each version returns.");
                    return q.decide()
                            .when(only20, 0)
                            .when(
                                    !statuses.equals(List.of(200, 200, 200)),
                                    "statuses " + statuses + " in 2.0, 2.1 and 2.2",
                                    edit)
                            .when(forms.size() == 1, 1)
                            .otherwise("the fields differ by version", edit);
                })
                .suggests(
                        0,
                        edit("Move the team to version 2.0, the only one that has it.")
                                .move(path("getTeam"), path("getTeam@v2")))
                .assumed(1)
                .proof(1, olderVersions())
                .proof(0, missing("getTeam"), missing("getTeam@v2.1"), olderVersions())
                .proofOfOther("statuses [404, 404, 200]")
                .proofOfOther("fields differ", object("getTeam@v2", team -> team.remove("billing")), olderVersions());
    }

    private static Probe billing() {
        return reading("team-billing-fields", q -> {
                    JsonNode billing = q.call("getTeam").ok("id").at("/billing");
                    String type = JsonShape.type(billing);
                    q.note("billing: " + JsonShape.of(billing));
                    return billing.isObject()
                            ? q.finds(0)
                            : q.finds("billing is " + type, "Describe Team.billing as " + type + ".");
                })
                .proofOfAssumed(0)
                .proof(0, object("getTeam", team -> team.withObject("/billing").putArray("paymentMethods")))
                .proofOfOther("null", object("getTeam", team -> team.putNull("billing")));
    }

    private static Probe withoutUsers() {
        return reading(
                        "team-patch-without-users",
                        q -> q.decide()
                                .when(
                                        q.options("getTeam").required().contains("users"),
                                        "users is required",
                                        edit("Make users a required property of TeamUpdateRequest.")
                                                .add(schema("TeamUpdateRequest", "required"), "[users]"))
                                .otherwiseUnclear(
                                        "users is not required; only a write that removes members shows the effect of an empty list"))
                .proofOfOther(
                        "users is required",
                        describedProperty("updateTeam", "users", users -> users.put("required", true)))
                .proofOfUnclear("not required", new DescribedPaths())
                .proofOfUnclear("describes no properties")
                .cannotConfirm("That users may be absent does not show the effect.")
                .indistinguishable(0, "Only a write that removes members would show it.");
    }
}
