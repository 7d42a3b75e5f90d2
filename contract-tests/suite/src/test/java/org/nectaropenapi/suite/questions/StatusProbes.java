package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.Probe.writing;
import static org.nectaropenapi.suite.probes.ServiceVariations.responses;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;
import static org.nectaropenapi.suite.probes.SuggestedEdit.operation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeContext;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.ProxiedResponse;
import org.nectaropenapi.suite.probes.SuggestedEdit;

/** The question about the statuses of success. */
final class StatusProbes implements ProbeArea {

    @Override
    public List<Probe> probes() {
        return List.of(successes());
    }

    private static Probe successes() {
        return writing("success-statuses", q -> {
                    String name = q.testData().prefix() + "statuses";
                    Map<String, Integer> deviations = new TreeMap<>();
                    ProbeResponse company = q.post(Map.of("name", name), "/v2.2/company");
                    String id = compare(deviations, "POST company", 201, company);
                    UUID companyId = UUID.fromString(id);
                    try {
                        calls(q, companyId, name, deviations);
                    } finally {
                        compare(deviations, "DELETE company", 204, q.delete("/v2.2/company/{company_id}", companyId));
                    }
                    q.note("statuses other than assumed: " + deviations);
                    if (deviations.isEmpty()) {
                        return q.asAssumed();
                    }
                    SuggestedEdit edit = edit("Correct the statuses of success: " + deviations + ".");
                    return deviations.equals(Map.of("DELETE company", 200))
                            ? q.finds(
                                    1,
                                    edit.move(
                                            operation("delete", "/v2.2/company/{company_id}", "responses", "204"),
                                            operation("delete", "/v2.2/company/{company_id}", "responses", "200")))
                            : q.finds(deviations.toString(), edit);
                })
                .proofOfAssumption()
                .proof(
                        1,
                        responses(
                                "DELETE",
                                "/v2.2/company/{}",
                                response -> response.status() == 204 ? response.status(200) : response))
                .proofOfOther(
                        "POST site=200",
                        responses(
                                "POST",
                                "/v2.2/site/company/{}",
                                response -> response.status() == 201 ? response.status(200) : response))
                .proofOfOther(
                        "revoke=204",
                        responses(
                                "POST",
                                "/v2.2/invitation/{}/revoke",
                                response -> response.isSuccess() ? ProxiedResponse.of(204) : response))
                .indistinguishable(0, "It is a part of the assumption.");
    }

    private static void calls(ProbeContext q, UUID company, String name, Map<String, Integer> deviations) {
        ProbeResponse site = q.post(Map.of("name", name), "/v2.2/site/company/{company_id}", company);
        String siteId = compare(deviations, "POST site", 201, site);
        ProbeResponse connection =
                q.post(Credentials.right(UUID.fromString(siteId)), "/v2.2/connection/company/{company_id}", company);
        String connectionId = compare(deviations, "POST connection", 201, connection);
        ProbeResponse invitation = q.post(Map.of("sendEmail", false), "/v2.2/invitation/company/{company_id}", company);
        String invitationId = compare(deviations, "POST invitation", 201, invitation);
        compare(deviations, "revoke", 200, q.postEmpty("/v2.2/invitation/{invitation_id}/revoke", invitationId));
        compare(deviations, "PATCH company", 200, q.patch(Map.of("name", name), "/v2.2/company/{company_id}", company));
        compare(deviations, "PATCH site", 200, q.patch(Map.of("name", name), "/v2.2/site/{site_id}", siteId));
        compare(deviations, "GET company", 200, q.get("/v2.2/company/{company_id}", company));
        compare(deviations, "GET site", 200, q.get("/v2.2/site/{site_id}", siteId));
        compare(deviations, "GET connection", 200, q.get("/v2.2/connection/{connection_id}/details", connectionId));
        compare(deviations, "GET invitation", 200, q.get("/v2.2/invitation/{invitation_id}", invitationId));
        for (String kind : List.of("connection", "invitation", "document", "usage", "meter", "job")) {
            compare(
                    deviations,
                    "GET " + kind + " list",
                    200,
                    q.get("/v2.2/" + kind + "/company/{company_id}", company));
        }
    }

    private static String compare(Map<String, Integer> deviations, String call, int assumed, ProbeResponse response) {
        if (response.ok().status() != assumed) {
            deviations.put(call, response.status());
        }
        return response.text("/id");
    }
}
