package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.Probe.writing;
import static org.nectaropenapi.suite.probes.ServiceVariations.object;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProxiedResponse;
import org.nectaropenapi.suite.probes.ServiceVariation;

/** Questions about the status and data of a new connection. */
final class ConnectedProbes implements ProbeArea {
    private static final String CONNECT = "/v2.2/connection/company/{company_id}";
    private static final String DETAILS = "/v2.2/connection/{connection_id}/details";

    @Override
    public List<Probe> probes() {
        return List.of(wrongPassword(), sandboxData());
    }

    private static Probe wrongPassword() {
        return writing("wrong-password-status", q -> {
                    q.get(CONNECT + "?status=INCORRECT_PASSWORD", q.company());
                    UUID company = q.newCompany("wrong password");
                    UUID site = q.newSite(company, "wrong password");
                    String id = q.post(Credentials.wrong(site), CONNECT, company)
                            .ok()
                            .text("/id");
                    String status = q.until(() -> q.get(DETAILS, id).ok("status"), response -> !response.text("/status")
                                    .equals("PENDING"))
                            .at("/status")
                            .asText();
                    q.note("status after a wrong password: " + status);
                    return switch (status) {
                        case "PASSWORD_INCORRECT" -> q.finds(0);
                        case "INCORRECT_PASSWORD" ->
                            q.finds(
                                    1,
                                    "Make INCORRECT_PASSWORD the value of a wrong password in ConnectionStatus"
                                            + " and PASSWORD_INCORRECT its alias.");
                        case "PENDING" -> q.unclear("the connection is still PENDING");
                        default -> q.finds(status, "Say that a wrong password leads to " + status + ".");
                    };
                })
                .assumed(0)
                .proof(0)
                .proof(1, afterWrongPassword("INCORRECT_PASSWORD"))
                .proofOfOther("OTHER_ERROR", afterWrongPassword("OTHER_ERROR"))
                .proofOfUnclear("still PENDING", afterWrongPassword("PENDING"));
    }

    private static ServiceVariation afterWrongPassword(String status) {
        return object("GET", "/v2.2/connection/{}/details", connection -> {
            if (connection.path("status").asText().equals("PASSWORD_INCORRECT")) {
                connection.put("status", status);
            }
        });
    }

    private static Probe sandboxData() {
        Duration step = Duration.ofSeconds(10);
        return writing("sandbox-data", q -> {
                    UUID company = q.newCompany("sandbox data");
                    UUID site = q.newSite(company, "sandbox data");
                    String id = q.post(Credentials.right(site), CONNECT, company)
                            .ok()
                            .text("/id");
                    for (int seconds = 0; seconds <= 120; seconds += 10) {
                        int documents = q.total("/v2.2/document/connection/{connection_id}", id);
                        if (documents > 0) {
                            q.note("after " + seconds + " seconds: " + documents + " documents, "
                                    + q.total("/v2.2/usage/connection/{connection_id}", id) + " records, "
                                    + q.total("/v2.2/meter/company/{company_id}", company) + " meters, "
                                    + q.get(DETAILS, id).ok().at("/accounts").size() + " accounts");
                            return seconds <= 40
                                    ? q.finds(0)
                                    : q.finds(
                                            "documents after " + seconds + " seconds",
                                            "Say that sample documents take about " + seconds + " seconds.");
                        }
                        q.pause(step);
                    }
                    return q.finds(
                            "no document within 2 minutes", "Say that sample documents take more than 2 minutes.");
                })
                .assumed(0)
                .proof(0)
                .proofOfOther("documents after 60 seconds", emptyFor(6))
                .proofOfOther("within 2 minutes", emptyFor(100));
    }

    /** Returns no documents to the first calls of each list. */
    private static ServiceVariation emptyFor(int calls) {
        Map<String, Integer> made = new HashMap<>();
        return (request, next) -> {
            ProxiedResponse response = next.respond(request);
            return request.is("GET", "/v2.2/document/connection/{}")
                            && made.merge(request.path(), 1, Integer::sum) <= calls
                    ? response.edit(page -> page.put("totalDocuments", 0).putArray("documents"))
                    : response;
        };
    }
}
