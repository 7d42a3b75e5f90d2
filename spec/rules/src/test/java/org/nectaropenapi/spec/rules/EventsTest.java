package org.nectaropenapi.spec.rules;

import static org.nectaropenapi.spec.rules.Rule.rule;

import java.util.List;

class EventsTest extends RuleFamily {

    private static final String CREATED = "/x-webhooks/document.created.v2";

    @Override
    List<Rule> rules() {
        return List.of(
                rule("The six events are described, each with its payload", EventRules::theSixEvents)
                        .notices("one less", d -> d.remove(CREATED), CREATED)
                        .notices(
                                "one more",
                                d -> d.copy(CREATED, "/x-webhooks/site.created.v2"),
                                "/x-webhooks/site.created.v2/post")
                        .notices(
                                "another payload",
                                d -> d.set(
                                        CREATED + "/post/requestBody/content/application~1json/schema/$ref",
                                        "#/components/schemas/Document"),
                                CREATED + "/post/requestBody/content/application~1json/schema")
                        .notices(
                                "no answer",
                                d -> d.setJson(CREATED + "/post/responses", "{}"),
                                CREATED + "/post/responses"),
                rule("Every payload names its event types", EventRules::payloadsNameTheirTypes)
                        .notices(
                                "one less",
                                d -> d.setJson(
                                        "/components/schemas/DocumentEvent/x-event-types", "['document.created.v2']"),
                                "/components/schemas/DocumentEvent/x-event-types")
                        .notices(
                                "a schema that is no payload",
                                d -> d.setJson("/components/schemas/Site/x-event-types", "['site.created']"),
                                "/components/schemas/Site/x-event-types"),
                rule("The event types are the known values of their lists", EventRules::typesAreKnownValues)
                        .notices(
                                "one less",
                                d -> d.remove("/components/schemas/WebhookEventType/x-known-values/0"),
                                "/components/schemas/WebhookEventType/x-known-values"));
    }
}
