package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.EndpointVariation.on;
import static org.nectaropenapi.suite.probes.Fields.difference;
import static org.nectaropenapi.suite.probes.Fields.keys;
import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.Probe.writing;
import static org.nectaropenapi.suite.probes.ProxiedResponse.tree;
import static org.nectaropenapi.suite.probes.ServiceVariations.described;
import static org.nectaropenapi.suite.probes.ServiceVariations.object;
import static org.nectaropenapi.suite.probes.ServiceVariations.renamed;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;
import static org.nectaropenapi.suite.probes.SuggestedEdit.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.nectaropenapi.suite.probes.AllowedMethods;
import org.nectaropenapi.suite.probes.DescribedPaths;
import org.nectaropenapi.suite.probes.Fields;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeContext;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.ServiceVariation;

/** Questions about lists, fields and properties of invitations. */
final class InvitationsProbes implements ProbeArea {
    private static final Set<String> TYPES = Set.of("CREATE_CONNECTION", "EDIT_CONNECTION");
    private static final Set<String> RELIED = Set.of("id", "status", "invitationUrl");

    @Override
    public List<Probe> probes() {
        return List.of(listShape(), requiredFields(), otherTypes(), sendEmail(), emailToNobody(), datasourceId());
    }

    private static Probe listShape() {
        return reading("invitation-list-shape", q -> {
                    ProbeResponse list =
                            q.call("listCompanyInvitations", q.company()).ok();
                    return q.decide()
                            .when(
                                    list.body().isArray(),
                                    "a bare array",
                                    "Describe the list of invitations as an array without pages.")
                            .unclearWhen(!list.isList(), "the response is not a list")
                            .when(
                                    list.at("/totalInvitations").isInt()
                                            && list.at("/invitations").isArray(),
                                    1)
                            .otherwise(
                                    "keys " + list.keys(),
                                    "Describe InvitationPage with the keys " + list.keys() + ".");
                })
                .proofOfAssumed(1)
                .proofOfOther("a bare array", on("listCompanyInvitations").body(page -> page.path("invitations")))
                .proofOfOther("results", renamed("listCompanyInvitations", "invitations", "results"))
                .indistinguishable(0, "Method and path say nothing about the response.");
    }

    /** Returns the invitations, after creating one if there is none and the run may write. */
    private static List<JsonNode> invitationsOrOwn(ProbeContext q) {
        List<JsonNode> invitations = q.items("listCompanyInvitations", q.company());
        if (invitations.isEmpty()) {
            UUID company = q.untouchedCompany();
            q.callWith(Map.of("sendEmail", false), "createConnectionInvitation", company)
                    .ok();
            invitations = q.items("listCompanyInvitations", company);
            q.require(!invitations.isEmpty(), "a new invitation is not in the list");
        }
        return invitations;
    }

    /** Lists one invitation of this form. */
    private static ServiceVariation listing(String invitation) {
        return object(
                "listCompanyInvitations",
                page -> page.put("totalInvitations", 1).putArray("invitations").add(tree(invitation)));
    }

    private static Probe requiredFields() {
        return reading("invitation-required-flags", q -> {
                    List<JsonNode> invitations = invitationsOrOwn(q);
                    Set<String> gaps =
                            Fields.Gaps.of(invitations, keys(invitations)).missing();
                    Set<String> always = difference(keys(invitations), gaps);
                    Set<String> missing = difference(RELIED, always);
                    q.note("in every invitation: " + always);
                    return missing.isEmpty()
                            ? q.asAssumed()
                            : q.finds("not always " + missing, "Make optional: " + missing + " of Invitation.");
                })
                .proofOfAssumption(listing("{'id': 'a', 'status': 'ACTIVE', 'invitationUrl': 'b', 'token': null}"))
                .proofOfOther("[invitationUrl]", listing("{'id': 'a', 'status': 'REVOKED', 'invitationUrl': null}"))
                .proofOfAssumption()
                .indistinguishable(0, "A page without flags contradicts none.");
    }

    private static Probe otherTypes() {
        return reading("invitation-other-types", q -> {
                    Set<String> types = new TreeSet<>();
                    q.someItems("the company has no invitation", "listCompanyInvitations", q.company())
                            .forEach(invitation ->
                                    types.add(invitation.path("invitationType").asText("null")));
                    q.note("types: " + types);
                    return TYPES.containsAll(types)
                            ? q.finds(0)
                            : q.finds("types " + types, "Add to InvitationType the new values of " + types + ".");
                })
                .assumed(0)
                .proof(0, listing("{'invitationType': 'EDIT_CONNECTION'}"))
                .proofOfOther("UPLOAD", listing("{'invitationType': 'UPLOAD_DOCUMENT'}"))
                .proofOfUnclear("no invitation");
    }

    /** Describes a property of a new invitation otherwise than the document. */
    private static ServiceVariation describing(String pointer, Consumer<ObjectNode> change) {
        return described("listCompanyInvitations", body -> change.accept(body.withObject("/actions/POST" + pointer)));
    }

    private static Probe sendEmail() {
        String connection = "ConnectionInvitationCreateRequest";
        String reconnect = "ReconnectInvitationCreateRequest";
        return reading("invitation-send-email-default", q -> {
                    JsonNode flag =
                            q.options("listCompanyInvitations", q.company()).described("sendEmail");
                    JsonNode initial = flag.has("default") ? flag.path("default") : flag.path("initial");
                    q.note("sendEmail: required " + flag.path("required") + ", default " + initial);
                    return q.decide()
                            .when(
                                    flag.path("required").asBoolean(),
                                    "sendEmail is required",
                                    edit("Make sendEmail a required property of both invitations.")
                                            .add(schema(connection, "required"), "[sendEmail]")
                                            .add(schema(reconnect, "required"), "[sendEmail]"))
                            .unclearWhen(!initial.isBoolean(), "OPTIONS names no default")
                            .when(!initial.asBoolean(), 0)
                            .otherwise(
                                    "true",
                                    edit("Make the default of sendEmail true.")
                                            .replace(schema(connection, "properties", "sendEmail", "default"), "true")
                                            .replace(schema(reconnect, "properties", "sendEmail", "default"), "true"));
                })
                .assumed(0)
                .proof(0, describing("/sendEmail", flag -> flag.put("initial", false)))
                .proofOfOther("true", describing("/sendEmail", flag -> flag.put("initial", true)))
                .proofOfOther("required", describing("/sendEmail", flag -> flag.put("required", true)))
                .proofOfUnclear("no default", new DescribedPaths())
                .proofOfUnclear("describes no properties");
    }

    private static Probe emailToNobody() {
        return writing("invitation-email-without-addresses", q -> {
                    UUID company = q.newCompany("invitation by e-mail");
                    q.callWith(Map.of("sendEmail", false), "createConnectionInvitation", company)
                            .ok();
                    ProbeResponse mailed = q.callWith(Map.of("sendEmail", true), "createConnectionInvitation", company);
                    q.note("sendEmail true without allowedEmails returns " + mailed.status());
                    if (mailed.isRefused()) {
                        return q.finds(1);
                    }
                    mailed.ok("id");
                    return q.finds(0);
                })
                .suggests(1, "Say in the descriptions of sendEmail that true needs allowedEmails.")
                .proofOfAssumed(0)
                .proof(
                        1,
                        on(request -> request.is("createConnectionInvitation")
                                        && request.json().path("sendEmail").asBoolean())
                                .fails(422));
    }

    private static Probe datasourceId() {
        return reading("invitation-prefill-datasource-id", q -> {
                    AllowedMethods invitations = q.options("listCompanyInvitations", q.company());
                    q.require(
                            invitations.property("prefill.url").isPresent(),
                            "OPTIONS does not describe the properties in prefill");
                    Optional<JsonNode> id = invitations.property("prefill.datasourceId");
                    id.ifPresent(described -> q.note("datasourceId: type "
                            + described.path("type").asText() + ", required " + described.path("required")));
                    return q.finds(id.isPresent() ? 0 : 1);
                })
                .suggests(
                        1,
                        edit("Remove datasourceId from InvitationPrefill.")
                                .removeProperties("InvitationPrefill", List.of("datasourceId")))
                .assumed(0)
                .proof(0, new DescribedPaths())
                .proof(1, describing("/prefill/children", prefill -> prefill.remove("datasourceId")))
                .proofOfUnclear("in prefill", describing("", body -> body.putObject("prefill")));
    }
}
