package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.questions.Probe.reading;
import static org.nectaropenapi.suite.questions.ServiceVariations.answers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;

/** Questions about what an invitation is made of. */
final class InvitationFormProbes implements ProbeArea {
    private static final String LIST = "/v2.2/invitation/company/{company_id}";

    @Override
    public List<Probe> probes() {
        return List.of(sendEmail(), datasourceId());
    }

    private static ServiceVariation described(String property, Consumer<ObjectNode> change) {
        return answers(
                "OPTIONS",
                "/v2.2/invitation/company/{}",
                reply -> reply.edit(body -> change.accept(body.withObject("/actions/POST" + property))));
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
                                SuggestedEdit.of("Make sendEmail a required property of both invitations.")
                                        .add(
                                                SuggestedEdit.schema("ConnectionInvitationCreateRequest", "required"),
                                                "[sendEmail]")
                                        .add(
                                                SuggestedEdit.schema("ReconnectInvitationCreateRequest", "required"),
                                                "[sendEmail]"));
                    }
                    if (!initial.isBoolean()) {
                        return q.unclear("OPTIONS names no default");
                    }
                    return initial.asBoolean()
                            ? q.finds(
                                    "true",
                                    SuggestedEdit.of("Make true the default of sendEmail.")
                                            .replace(
                                                    SuggestedEdit.schema(
                                                            "ConnectionInvitationCreateRequest",
                                                            "properties",
                                                            "sendEmail",
                                                            "default"),
                                                    "true")
                                            .replace(
                                                    SuggestedEdit.schema(
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
                        SimulatedService.where(
                                described("/sendEmail", flag -> flag.put("initial", false)), new DescribedPaths()))
                .proofOfOther(
                        "true",
                        SimulatedService.where(
                                described("/sendEmail", flag -> flag.put("initial", true)), new DescribedPaths()))
                .proofOfOther(
                        "required",
                        SimulatedService.where(
                                described("/sendEmail", flag -> flag.put("required", true)), new DescribedPaths()))
                .proofOfDoubt("no default", SimulatedService.where(new DescribedPaths()))
                .proofOfDoubt("describes no properties", SimulatedService.asIs());
    }

    private static Probe datasourceId() {
        return reading("invitation-prefill-datasource-id", q -> {
                    AllowedMethods invitations = q.options(LIST, q.company());
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
                                    SuggestedEdit.of("Take datasourceId off InvitationPrefill.")
                                            .remove(SuggestedEdit.schema(
                                                    "InvitationPrefill", "properties", "datasourceId"))));
                })
                .assumed(0)
                .proof(0, SimulatedService.where(new DescribedPaths()))
                .proof(
                        1,
                        SimulatedService.where(
                                described("/prefill/children", prefill -> prefill.remove("datasourceId")),
                                new DescribedPaths()))
                .proofOfDoubt(
                        "in prefill",
                        SimulatedService.where(described("", body -> body.putObject("prefill")), new DescribedPaths()));
    }
}
