package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.ServiceVariations.responses;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;
import static org.nectaropenapi.suite.probes.SuggestedEdit.property;
import static org.nectaropenapi.suite.probes.SuggestedEdit.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.nectaropenapi.suite.probes.AllowedMethods;
import org.nectaropenapi.suite.probes.DescribedPaths;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ServiceVariation;
import org.nectaropenapi.suite.probes.UndecidedException;

/** Questions about the fields of a new invitation. */
final class InvitationFormProbes implements ProbeArea {
    private static final String LIST = "/v2.2/invitation/company/{company_id}";

    @Override
    public List<Probe> probes() {
        return List.of(sendEmail(), datasourceId());
    }

    private static ServiceVariation described(String property, Consumer<ObjectNode> change) {
        return responses(
                "OPTIONS",
                "/v2.2/invitation/company/{}",
                response -> response.edit(body -> change.accept(body.withObject("/actions/POST" + property))));
    }

    private static Probe sendEmail() {
        return reading("invitation-send-email-default", q -> {
                    JsonNode flag = q.options(LIST, q.company())
                            .property("sendEmail")
                            .orElseThrow(() -> new UndecidedException("OPTIONS does not describe sendEmail"));
                    JsonNode initial = flag.has("default") ? flag.path("default") : flag.path("initial");
                    q.note("sendEmail: required " + flag.path("required") + ", default " + initial);
                    if (flag.path("required").asBoolean()) {
                        return q.finds(
                                "sendEmail is required",
                                edit("Make sendEmail a required property of both invitations.")
                                        .add(schema("ConnectionInvitationCreateRequest", "required"), "[sendEmail]")
                                        .add(schema("ReconnectInvitationCreateRequest", "required"), "[sendEmail]"));
                    }
                    if (!initial.isBoolean()) {
                        return q.unclear("OPTIONS names no default");
                    }
                    return initial.asBoolean()
                            ? q.finds(
                                    "true",
                                    edit("Make the default of sendEmail true.")
                                            .replace(
                                                    property(
                                                            "ConnectionInvitationCreateRequest",
                                                            "sendEmail",
                                                            "default"),
                                                    "true")
                                            .replace(
                                                    property(
                                                            "ReconnectInvitationCreateRequest", "sendEmail", "default"),
                                                    "true"))
                            : q.finds(0);
                })
                .assumed(0)
                .proof(0, described("/sendEmail", flag -> flag.put("initial", false)), new DescribedPaths())
                .proofOfOther("true", described("/sendEmail", flag -> flag.put("initial", true)), new DescribedPaths())
                .proofOfOther(
                        "required", described("/sendEmail", flag -> flag.put("required", true)), new DescribedPaths())
                .proofOfUnclear("no default", new DescribedPaths())
                .proofOfUnclear("describes no properties");
    }

    private static Probe datasourceId() {
        return reading("invitation-prefill-datasource-id", q -> {
                    AllowedMethods invitations = q.options(LIST, q.company());
                    if (invitations.property("prefill.url").isEmpty()) {
                        return q.unclear("OPTIONS does not describe the properties in prefill");
                    }
                    return invitations
                            .property("prefill.datasourceId")
                            .map(id -> {
                                q.note("datasourceId: type " + id.path("type").asText() + ", required "
                                        + id.path("required"));
                                return q.finds(0);
                            })
                            .orElseGet(() -> q.finds(
                                    1,
                                    edit("Remove datasourceId from InvitationPrefill.")
                                            .remove(property("InvitationPrefill", "datasourceId"))));
                })
                .assumed(0)
                .proof(0, new DescribedPaths())
                .proof(
                        1,
                        described("/prefill/children", prefill -> prefill.remove("datasourceId")),
                        new DescribedPaths())
                .proofOfUnclear("in prefill", described("", body -> body.putObject("prefill")), new DescribedPaths());
    }
}
