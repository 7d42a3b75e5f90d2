package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.ProxiedResponse.tree;
import static org.nectaropenapi.suite.probes.ServiceVariations.object;
import static org.nectaropenapi.suite.probes.ServiceVariations.responses;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.nectaropenapi.suite.probes.JsonShape;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeContext;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.ServiceVariation;
import org.nectaropenapi.suite.probes.UndecidedException;

/** Questions about lists and fields of invitations. */
final class InvitationsProbes implements ProbeArea {
    private static final String LIST = "/v2.2/invitation/company/{company_id}";
    private static final Set<String> TYPES = Set.of("CREATE_CONNECTION", "EDIT_CONNECTION");
    private static final Set<String> RELIED = Set.of("id", "status", "invitationUrl");

    @Override
    public List<Probe> probes() {
        return List.of(listShape(), requiredFields(), otherTypes());
    }

    private static Probe listShape() {
        return reading("invitation-list-shape", q -> {
                    ProbeResponse list = q.get(LIST, q.company()).ok();
                    if (list.body().isArray()) {
                        return q.finds("a bare array", "Describe the list of invitations as an array without pages.");
                    }
                    if (!list.isList()) {
                        return q.unclear("the response is not a list");
                    }
                    return list.at("/totalInvitations").isInt()
                                    && list.at("/invitations").isArray()
                            ? q.finds(1)
                            : q.finds(
                                    "keys " + list.keys(),
                                    "Describe InvitationPage with the keys " + list.keys() + ".");
                })
                .assumed(1)
                .proof(1)
                .proofOfOther(
                        "a bare array",
                        responses(
                                "GET",
                                "/v2.2/invitation/company/{}",
                                response -> response.with(response.json().path("invitations"))))
                .proofOfOther(
                        "results",
                        object(
                                "GET",
                                "/v2.2/invitation/company/{}",
                                page -> page.set("results", page.remove("invitations"))))
                .indistinguishable(0, "Method and path say nothing about the response.");
    }

    private static List<JsonNode> invitations(ProbeContext q) {
        List<JsonNode> invitations = q.items(LIST, q.company());
        if (invitations.isEmpty()) {
            throw new UndecidedException("not enough data: the company has no invitation");
        }
        return invitations;
    }

    /** Returns the invitations, after creating one if there is none and the run may write. */
    private static List<JsonNode> invitationsOrOwn(ProbeContext q) {
        List<JsonNode> invitations = q.items(LIST, q.company());
        if (!invitations.isEmpty()) {
            return invitations;
        }
        UUID company = q.untouchedCompany();
        q.post(Map.of("sendEmail", false), LIST, company).ok();
        invitations = q.items(LIST, company);
        if (invitations.isEmpty()) {
            throw new UndecidedException("a new invitation is not in the list");
        }
        return invitations;
    }

    /** Lists one invitation of this form. */
    private static ServiceVariation listing(String invitation) {
        return object("GET", "/v2.2/invitation/company/{}", page -> page.put("totalInvitations", 1)
                .putArray("invitations")
                .add(tree(invitation)));
    }

    private static Probe requiredFields() {
        return reading("invitation-required-flags", q -> {
                    Set<String> missing = new TreeSet<>();
                    Set<String> always = null;
                    for (JsonNode invitation : invitationsOrOwn(q)) {
                        Set<String> filled = new TreeSet<>(JsonShape.keys(invitation));
                        filled.removeIf(key -> invitation.path(key).isNull());
                        RELIED.stream().filter(key -> !filled.contains(key)).forEach(missing::add);
                        always = always == null ? filled : always;
                        always.retainAll(filled);
                    }
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
                    invitations(q)
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
}
