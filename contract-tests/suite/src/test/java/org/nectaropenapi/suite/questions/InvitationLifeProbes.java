package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.questions.Probe.writing;
import static org.nectaropenapi.suite.questions.ServiceVariations.answers;
import static org.nectaropenapi.suite.questions.ServiceVariations.object;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Questions about what becomes of an invitation. No probe sends a mail. */
final class InvitationLifeProbes implements ProbeArea {
    private static final String LIST = "/v2.2/invitation/company/{company_id}";
    private static final String ONE = "/v2.2/invitation/{invitation_id}";
    private static final String REVOKE = ONE + "/revoke";

    @Override
    public List<Probe> probes() {
        return List.of(auditLog(), revoking(), precedence());
    }

    /** Makes an invitation in a company of its own and answers its id. */
    private static String invite(ProbeContext q, String purpose) {
        return q.post(
                        Map.of("sendEmail", false, "expiresInSeconds", 60),
                        LIST,
                        q.scratch().newCompany(purpose))
                .ok("id")
                .at("/id")
                .asText();
    }

    private static Probe auditLog() {
        return writing("invitation-events", q -> {
                    String id = invite(q, "audit log");
                    ProbeResponse before = q.get(ONE, id).ok("status");
                    q.act(REVOKE, id);
                    ProbeResponse after = q.get(ONE, id).ok("status");
                    if (after.at("/events").isArray()) {
                        q.note("events before and after the revocation: "
                                + before.at("/events").size() + ", "
                                + after.at("/events").size());
                        return q.says(0);
                    }
                    Set<String> known = Set.of("allowedEmails", "createdConnections");
                    for (String key : after.keys()) {
                        if (after.body().path(key).isArray() && !known.contains(key)) {
                            return q.says(
                                    1,
                                    SuggestedEdit.of("Call the audit log of InvitationDetail " + key + ".")
                                            .move(
                                                    SuggestedEdit.schema("InvitationDetail", "properties", "events"),
                                                    SuggestedEdit.schema("InvitationDetail", "properties", key)));
                        }
                    }
                    return q.finds(
                            "no audit log",
                            SuggestedEdit.of("Take events off InvitationDetail.")
                                    .remove(SuggestedEdit.schema("InvitationDetail", "properties", "events")));
                })
                .assumed(0)
                .proof(0, SimulatedService.asIs())
                .proof(
                        1,
                        SimulatedService.where(object(
                                "GET",
                                "/v2.2/invitation/{}",
                                detail -> detail.set("auditLog", detail.remove("events")))))
                .proofOfOther(
                        "no audit log",
                        SimulatedService.where(
                                object("GET", "/v2.2/invitation/{}", detail -> detail.remove("events"))));
    }

    private static Probe revoking() {
        return writing("invitation-revoke", q -> {
                    String id = invite(q, "revoke twice");
                    ProbeResponse first = q.act(REVOKE, id);
                    if (!first.isSuccess()) {
                        return q.finds(
                                "status " + first.status(),
                                SuggestedEdit.of("Correct the revocation, which answers " + first.status() + "."));
                    }
                    String status = q.get(ONE, id).ok("status").at("/status").asText();
                    int again = q.act(REVOKE, id).status();
                    q.note("status of the invitation: " + status + ", a second revocation answers " + again);
                    return status.equals("REVOKED")
                            ? q.says(0)
                            : q.finds(
                                    "not at once, it is " + status,
                                    SuggestedEdit.of("Say that a revocation takes time."));
                })
                .assumed(0)
                .proof(0, SimulatedService.asIs())
                .proof(
                        0,
                        SimulatedService.where(
                                answers("POST", "/v2.2/invitation/{}/revoke", reply -> ProxiedResponse.of(204))))
                .proofOfOther(
                        "status 405",
                        SimulatedService.where(answers(
                                "POST",
                                "/v2.2/invitation/{}/revoke",
                                reply -> ProxiedResponse.problem(405, "Method not allowed."))))
                .proofOfOther(
                        "not at once",
                        SimulatedService.where(
                                object("GET", "/v2.2/invitation/{}", detail -> detail.put("status", "ACTIVE"))));
    }

    private static Probe precedence() {
        return writing("invitation-status-precedence", q -> {
                    String id = invite(q, "precedence");
                    q.pause(Duration.ofSeconds(61));
                    String expired = q.get(ONE, id).ok("status").at("/status").asText();
                    q.act(REVOKE, id);
                    String revoked = q.get(ONE, id).ok("status").at("/status").asText();
                    q.note("after its time: " + expired + ", after the revocation: " + revoked);
                    return expired.equals("EXPIRED") && revoked.equals("REVOKED")
                            ? q.asAssumed()
                            : q.finds(
                                    expired + " after its time, " + revoked + " when revoked then",
                                    SuggestedEdit.of("Correct the order in InvitationStatus: " + expired
                                            + " after its time, " + revoked + " when revoked then."));
                })
                .proofOfAssumption(SimulatedService.asIs())
                .proofOfOther(
                        "EXPIRED when revoked then",
                        SimulatedService.where(
                                object("GET", "/v2.2/invitation/{}", detail -> detail.put("status", "EXPIRED"))))
                .proofOfOther(
                        "ACTIVE after its time",
                        SimulatedService.where(object(
                                "GET",
                                "/v2.2/invitation/{}",
                                detail -> detail.put(
                                        "status", detail.path("status").asText().replace("EXPIRED", "ACTIVE")))))
                .notTold(0, "Four values without an order contradict none.");
    }
}
