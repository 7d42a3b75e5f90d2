package org.nectaropenapi.contract.probes;

import static org.nectaropenapi.contract.probes.Probe.reading;
import static org.nectaropenapi.contract.probes.Probe.writing;
import static org.nectaropenapi.contract.probes.Rules.answers;
import static org.nectaropenapi.contract.probes.Rules.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;

/** Questions about invitations. No probe sends a mail. */
final class InvitationsProbes implements Area {
    private static final String LIST = "/v2.2/invitation/company/{company_id}";
    private static final String ONE = "/v2.2/invitation/{invitation_id}";
    private static final String REVOKE = ONE + "/revoke";
    private static final Set<String> TYPES = Set.of("CREATE_CONNECTION", "EDIT_CONNECTION");
    private static final Set<String> RELIED = Set.of("id", "status", "invitationUrl");

    @Override
    public List<Probe> probes() {
        return List.of(
                listShape(),
                auditLog(),
                revoking(),
                sendEmail(),
                datasourceId(),
                requiredFields(),
                precedence(),
                otherTypes());
    }

    @Override
    public Map<String, String> notAskable() {
        return Map.of();
    }

    /** Makes an invitation in a company of its own and answers its id. */
    private static String invite(Asking q, String purpose) {
        return q.post(
                        Map.of("sendEmail", false, "expiresInSeconds", 60),
                        LIST,
                        q.scratch().newCompany(purpose))
                .ok("id")
                .at("/id")
                .asText();
    }

    private static Probe listShape() {
        return reading("invitation-list-shape", q -> {
                    Seen list = q.get(LIST, q.company()).ok();
                    if (list.body().isArray()) {
                        return q.finds(
                                "a bare array",
                                Patch.of("Describe the list of invitations as an array without pages."));
                    }
                    if (!list.isList()) {
                        return q.unclear("the answer is no list");
                    }
                    return list.at("/totalInvitations").isInt()
                                    && list.at("/invitations").isArray()
                            ? q.says(1)
                            : q.finds(
                                    "keys " + list.keys(),
                                    Patch.of("Describe InvitationPage with the keys " + list.keys() + "."));
                })
                .assumed(1)
                .proof(1, World.asIs())
                .proofOfOther(
                        "a bare array",
                        World.where(answers(
                                "GET",
                                "/v2.2/invitation/company/{}",
                                reply -> reply.with(reply.json().path("invitations")))))
                .proofOfOther(
                        "results",
                        World.where(object(
                                "GET",
                                "/v2.2/invitation/company/{}",
                                page -> page.set("results", page.remove("invitations")))))
                .notTold(0, "Verb and path say nothing of the answer.");
    }

    private static Probe auditLog() {
        return writing("invitation-events", q -> {
                    String id = invite(q, "audit log");
                    Seen before = q.get(ONE, id).ok("status");
                    q.act(REVOKE, id);
                    Seen after = q.get(ONE, id).ok("status");
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
                                    Patch.of("Call the audit log of InvitationDetail " + key + ".")
                                            .move(
                                                    Patch.schema("InvitationDetail", "properties", "events"),
                                                    Patch.schema("InvitationDetail", "properties", key)));
                        }
                    }
                    return q.finds(
                            "no audit log",
                            Patch.of("Take events off InvitationDetail.")
                                    .remove(Patch.schema("InvitationDetail", "properties", "events")));
                })
                .assumed(0)
                .proof(0, World.asIs())
                .proof(
                        1,
                        World.where(object(
                                "GET",
                                "/v2.2/invitation/{}",
                                detail -> detail.set("auditLog", detail.remove("events")))))
                .proofOfOther(
                        "no audit log",
                        World.where(object("GET", "/v2.2/invitation/{}", detail -> detail.remove("events"))));
    }

    private static Probe revoking() {
        return writing("invitation-revoke", q -> {
                    String id = invite(q, "revoke twice");
                    Seen first = q.act(REVOKE, id);
                    if (!first.isSuccess()) {
                        return q.finds(
                                "status " + first.status(),
                                Patch.of("Correct the revocation, which answers " + first.status() + "."));
                    }
                    String status = q.get(ONE, id).ok("status").at("/status").asText();
                    int again = q.act(REVOKE, id).status();
                    q.note("status of the invitation: " + status + ", a second revocation answers " + again);
                    return status.equals("REVOKED")
                            ? q.says(0)
                            : q.finds("not at once, it is " + status, Patch.of("Say that a revocation takes time."));
                })
                .assumed(0)
                .proof(0, World.asIs())
                .proof(0, World.where(answers("POST", "/v2.2/invitation/{}/revoke", reply -> Reply.of(204))))
                .proofOfOther(
                        "status 405",
                        World.where(answers(
                                "POST",
                                "/v2.2/invitation/{}/revoke",
                                reply -> Reply.problem(405, "Method not allowed."))))
                .proofOfOther(
                        "not at once",
                        World.where(object("GET", "/v2.2/invitation/{}", detail -> detail.put("status", "ACTIVE"))));
    }

    private static Rule described(String property, Consumer<ObjectNode> change) {
        return answers(
                "OPTIONS",
                "/v2.2/invitation/company/{}",
                reply -> reply.edit(body -> change.accept(body.withObject("/actions/POST" + property))));
    }

    private static Probe sendEmail() {
        return reading("invitation-send-email-default", q -> {
                    JsonNode flag = q.options(LIST, q.company())
                            .property("sendEmail")
                            .orElseThrow(() -> new NoAnswer("OPTIONS does not describe sendEmail"));
                    JsonNode initial = flag.has("default") ? flag.path("default") : flag.path("initial");
                    q.note("sendEmail: required " + flag.path("required") + ", default " + initial);
                    if (flag.path("required").asBoolean()) {
                        return q.finds(
                                "sendEmail is required",
                                Patch.of("Make sendEmail a required property of both invitations.")
                                        .add(
                                                Patch.schema("ConnectionInvitationCreateRequest", "required"),
                                                "[sendEmail]")
                                        .add(
                                                Patch.schema("ReconnectInvitationCreateRequest", "required"),
                                                "[sendEmail]"));
                    }
                    if (!initial.isBoolean()) {
                        return q.unclear("OPTIONS names no default");
                    }
                    return initial.asBoolean()
                            ? q.finds(
                                    "true",
                                    Patch.of("Make true the default of sendEmail.")
                                            .replace(
                                                    Patch.schema(
                                                            "ConnectionInvitationCreateRequest",
                                                            "properties",
                                                            "sendEmail",
                                                            "default"),
                                                    "true")
                                            .replace(
                                                    Patch.schema(
                                                            "ReconnectInvitationCreateRequest",
                                                            "properties",
                                                            "sendEmail",
                                                            "default"),
                                                    "true"))
                            : q.says(0);
                })
                .assumed(0)
                .proof(
                        0,
                        World.where(described("/sendEmail", flag -> flag.put("initial", false)), new DescribedPaths()))
                .proofOfOther(
                        "true",
                        World.where(described("/sendEmail", flag -> flag.put("initial", true)), new DescribedPaths()))
                .proofOfOther(
                        "required",
                        World.where(described("/sendEmail", flag -> flag.put("required", true)), new DescribedPaths()))
                .proofOfDoubt("no default", World.where(new DescribedPaths()))
                .proofOfDoubt("describes no properties", World.asIs());
    }

    private static Probe datasourceId() {
        return reading("invitation-prefill-datasource-id", q -> {
                    Methods invitations = q.options(LIST, q.company());
                    if (invitations.property("prefill.url").isEmpty()) {
                        return q.unclear("OPTIONS does not describe what is in prefill");
                    }
                    return invitations
                            .property("prefill.datasourceId")
                            .map(id -> {
                                q.note("datasourceId: type " + id.path("type").asText() + ", required "
                                        + id.path("required"));
                                return q.says(0);
                            })
                            .orElseGet(() -> q.says(
                                    1,
                                    Patch.of("Take datasourceId off InvitationPrefill.")
                                            .remove(Patch.schema("InvitationPrefill", "properties", "datasourceId"))));
                })
                .assumed(0)
                .proof(0, World.where(new DescribedPaths()))
                .proof(
                        1,
                        World.where(
                                described("/prefill/children", prefill -> prefill.remove("datasourceId")),
                                new DescribedPaths()))
                .proofOfDoubt(
                        "in prefill",
                        World.where(described("", body -> body.putObject("prefill")), new DescribedPaths()));
    }

    private static List<JsonNode> invitations(Asking q) {
        List<JsonNode> invitations = q.get(LIST, q.company()).ok().items();
        if (invitations.isEmpty()) {
            throw new NoAnswer("not enough data: the company has no invitation");
        }
        return invitations;
    }

    /** Makes one where there is none, in a run that writes anyway. */
    private static List<JsonNode> invitationsOrOwn(Asking q) {
        List<JsonNode> invitations = q.get(LIST, q.company()).ok().items();
        if (!invitations.isEmpty()) {
            return invitations;
        }
        UUID company = q.untouchedCompany();
        q.post(Map.of("sendEmail", false), LIST, company).ok();
        invitations = q.get(LIST, company).ok().items();
        if (invitations.isEmpty()) {
            throw new NoAnswer("an invitation that was made is not in the list");
        }
        return invitations;
    }

    /** A company with an invitation of this form. */
    private static World listing(String invitation) {
        return World.where(object("GET", "/v2.2/invitation/company/{}", page -> page.put("totalInvitations", 1)
                .putArray("invitations")
                .add(Reply.tree(invitation))));
    }

    private static Probe requiredFields() {
        return reading("invitation-required-flags", q -> {
                    Set<String> missing = new TreeSet<>();
                    Set<String> always = null;
                    for (JsonNode invitation : invitationsOrOwn(q)) {
                        Set<String> filled = new TreeSet<>(Shape.keys(invitation));
                        filled.removeIf(key -> invitation.path(key).isNull());
                        RELIED.stream().filter(key -> !filled.contains(key)).forEach(missing::add);
                        always = always == null ? filled : always;
                        always.retainAll(filled);
                    }
                    q.note("in every invitation: " + always);
                    return missing.isEmpty()
                            ? q.asAssumed()
                            : q.finds(
                                    "not always " + missing,
                                    Patch.of("Let no reader rely on " + missing + " of Invitation."));
                })
                .proofOfAssumption(listing("{'id': 'a', 'status': 'ACTIVE', 'invitationUrl': 'b', 'token': null}"))
                .proofOfOther("[invitationUrl]", listing("{'id': 'a', 'status': 'REVOKED', 'invitationUrl': null}"))
                .proofOfAssumption(World.asIs())
                .notTold(0, "A page that prints no flags contradicts none.");
    }

    private static Probe otherTypes() {
        return reading("invitation-other-types", q -> {
                    Set<String> types = new TreeSet<>();
                    invitations(q)
                            .forEach(invitation ->
                                    types.add(invitation.path("invitationType").asText("null")));
                    q.note("types: " + types);
                    return TYPES.containsAll(types)
                            ? q.says(0)
                            : q.finds(
                                    "types " + types,
                                    Patch.of("Add to InvitationType what it lacks of " + types + "."));
                })
                .assumed(0)
                .proof(0, listing("{'invitationType': 'EDIT_CONNECTION'}"))
                .proofOfOther("UPLOAD", listing("{'invitationType': 'UPLOAD_DOCUMENT'}"))
                .proofOfDoubt("no invitation", World.asIs());
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
                                    Patch.of("Correct the order in InvitationStatus: " + expired + " after its time, "
                                            + revoked + " when revoked then."));
                })
                .proofOfAssumption(World.asIs())
                .proofOfOther(
                        "EXPIRED when revoked then",
                        World.where(object("GET", "/v2.2/invitation/{}", detail -> detail.put("status", "EXPIRED"))))
                .proofOfOther(
                        "ACTIVE after its time",
                        World.where(object(
                                "GET",
                                "/v2.2/invitation/{}",
                                detail -> detail.put(
                                        "status", detail.path("status").asText().replace("EXPIRED", "ACTIVE")))))
                .notTold(0, "Four values without an order contradict none.");
    }
}
