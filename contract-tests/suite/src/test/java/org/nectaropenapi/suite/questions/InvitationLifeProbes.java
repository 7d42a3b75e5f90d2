package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.EndpointVariation.on;
import static org.nectaropenapi.suite.probes.Probe.writing;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;
import static org.nectaropenapi.suite.probes.SuggestedEdit.property;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeContext;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.ProxiedResponse;

/** Questions about the life cycle of an invitation. No probe sends an email. */
final class InvitationLifeProbes implements ProbeArea {

    @Override
    public List<Probe> probes() {
        return List.of(auditLog(), revoking(), precedence());
    }

    @Override
    public Map<String, String> undecidable() {
        return Map.of("invitation-used-and-expired", "Only a person who opens the link can use an invitation up.");
    }

    /** Creates an invitation in a company of its own and returns its id. */
    private static String invite(ProbeContext q, String purpose) {
        return q.callWith(
                        Map.of("sendEmail", false, "expiresInSeconds", 60),
                        "createConnectionInvitation",
                        q.newCompany(purpose))
                .ok("id")
                .text("/id");
    }

    private static String status(ProbeContext q, String id) {
        return q.call("getInvitation", id).ok("status").text("/status");
    }

    private static Probe auditLog() {
        return writing("invitation-events", q -> {
                    String id = invite(q, "audit log");
                    ProbeResponse before = q.call("getInvitation", id).ok("status");
                    q.call("revokeInvitation", id);
                    ProbeResponse after = q.call("getInvitation", id).ok("status");
                    if (after.at("/events").isArray()) {
                        q.note("events before and after the revocation: "
                                + before.at("/events").size() + ", "
                                + after.at("/events").size());
                        return q.finds(0);
                    }
                    Set<String> known = Set.of("allowedEmails", "createdConnections");
                    for (String key : after.keys()) {
                        if (after.body().path(key).isArray() && !known.contains(key)) {
                            return q.finds(
                                    1,
                                    edit("Call the audit log of InvitationDetail " + key + ".")
                                            .move(
                                                    property("InvitationDetail", "events"),
                                                    property("InvitationDetail", key)));
                        }
                    }
                    return q.finds(
                            "no audit log",
                            edit("Remove events from InvitationDetail.")
                                    .remove(property("InvitationDetail", "events")));
                })
                .proofOfAssumed(0)
                .proof(1, on("getInvitation").object(detail -> detail.set("auditLog", detail.remove("events"))))
                .proofOfOther("no audit log", on("getInvitation").object(detail -> detail.remove("events")));
    }

    private static Probe revoking() {
        return writing("invitation-revoke", q -> {
                    String id = invite(q, "revoke twice");
                    ProbeResponse first = q.call("revokeInvitation", id);
                    if (!first.isSuccess()) {
                        return q.finds(
                                "status " + first.status(),
                                "Correct the revocation, which returns " + first.status() + ".");
                    }
                    String status = status(q, id);
                    int again = q.call("revokeInvitation", id).status();
                    q.note("status of the invitation: " + status + ", a second revocation returns " + again);
                    return status.equals("REVOKED")
                            ? q.finds(0)
                            : q.finds("not at once, it is " + status, "Say that a revocation takes time.");
                })
                .proofOfAssumed(0)
                .proof(0, on("revokeInvitation").changes(response -> ProxiedResponse.of(204)))
                .proofOfOther("status 405", on("revokeInvitation").fails(405))
                .proofOfOther("not at once", on("getInvitation").object(detail -> detail.put("status", "ACTIVE")));
    }

    private static Probe precedence() {
        return writing("invitation-status-precedence", q -> {
                    String id = invite(q, "precedence");
                    q.pause(Duration.ofSeconds(61));
                    String expired = status(q, id);
                    q.call("revokeInvitation", id);
                    String revoked = status(q, id);
                    q.note("after its time: " + expired + ", after the revocation: " + revoked);
                    String found = expired + " after its time, " + revoked + " when then revoked";
                    return expired.equals("EXPIRED") && revoked.equals("REVOKED")
                            ? q.asAssumed()
                            : q.finds(found, "Correct the order in InvitationStatus: " + found + ".");
                })
                .proofOfAssumption()
                .proofOfOther(
                        "EXPIRED when then revoked",
                        on("getInvitation").object(detail -> detail.put("status", "EXPIRED")))
                .proofOfOther(
                        "ACTIVE after its time",
                        on("getInvitation")
                                .object(detail -> detail.put(
                                        "status", detail.path("status").asText().replace("EXPIRED", "ACTIVE"))))
                .indistinguishable(0, "Four values without an order contradict no order.");
    }
}
