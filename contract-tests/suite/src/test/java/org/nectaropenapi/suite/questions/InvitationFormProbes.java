package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.questions.Probe.reading;
import static org.nectaropenapi.suite.questions.Rules.answers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;

/** Questions about what an invitation is made of. */
final class InvitationFormProbes implements Area {
    private static final String LIST = "/v2.2/invitation/company/{company_id}";

    @Override
    public List<Probe> probes() {
        return List.of(sendEmail(), datasourceId());
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
}
