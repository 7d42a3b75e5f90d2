package org.nectaropenapi.spec.rules;

import static org.nectaropenapi.spec.rules.Rule.rule;

import java.util.List;

class ExamplesTest extends RuleFamily {

    private static final String CREATE_SITE = "/paths/~1v2.2~1site~1company~1{company_id}/post";
    private static final String BODY = CREATE_SITE + "/requestBody/content/application~1json";
    private static final String ANSWER = CREATE_SITE + "/responses/201/content/application~1json";
    private static final String EVENT = "/x-webhooks/connection.created.v2/post/requestBody/content/application~1json";
    private static final String ERROR = "/components/responses/NotFound/content/application~1json";

    private static final String SITE = """
            {'id': '1850237a-81a9-4a44-9e16-e0390aea5948', 'name': 'Oakland', 'dataCollectionStopDate': null}""";

    @Override
    List<Rule> rules() {
        return List.of(
                rule("Every body of a request, answer, error and event has an example", ExampleRules::everyBodyHasOne)
                        .notices("a request", d -> strip(d, BODY), BODY)
                        .notices("an answer", d -> strip(d, ANSWER), ANSWER)
                        .notices("an error", d -> strip(d, ERROR), ERROR)
                        .notices("an event", d -> strip(d, EVENT), EVENT),
                rule("Every example, and every default, follows its schema", ExampleRules::valid)
                        .notices("a missing field", d -> put(d, BODY, "{}"), BODY + "/example")
                        .notices("a number for a text", d -> put(d, BODY, "{'name': 7}"), BODY + "/example/name")
                        .notices(
                                "null where null may not be",
                                d -> put(d, BODY, "{'name': null}"),
                                BODY + "/example/name")
                        .notices(
                                "text that is no uuid",
                                d -> put(d, ANSWER, SITE.replace("1850237a-81a9-", "")),
                                ANSWER + "/example/id")
                        .notices(
                                "text that is no date",
                                d -> put(d, ANSWER, SITE.replace("null", "'31 January'")),
                                ANSWER + "/example/dataCollectionStopDate")
                        .notices(
                                "text that is no decimal",
                                d -> put(
                                        d,
                                        EVENT.replace("connection.created", "document.created"),
                                        "{'totalCharges': '$12'}"),
                                EVENT.replace("connection.created", "document.created") + "/example/totalCharges")
                        .notices(
                                "text that is no e-mail address",
                                d -> put(d, EVENT, "{'workflowOwnerEmail': 'maria'}"),
                                EVENT + "/example/workflowOwnerEmail")
                        .notices(
                                "a zone where none is expected",
                                d -> put(d, EVENT, "{'created': '2025-04-08T15:02:11Z'}"),
                                EVENT + "/example/created")
                        .notices(
                                "text that is no point in time",
                                d -> put(
                                        d,
                                        EVENT.replace("connection.created", "document.created"),
                                        "{'updated': '2025-04-08'}"),
                                EVENT.replace("connection.created", "document.created") + "/example/updated")
                        .notices(
                                "a bad item of an array",
                                d -> put(d, BODY, "{'name': 'Oakland', 'path': ['US', 1]}"),
                                BODY + "/example/path/1")
                        .notices(
                                "a default that does not fit",
                                d -> d.set("/components/parameters/Page/schema/default", "first"),
                                "/components/parameters/Page/schema/default"),
                rule("No example has a field that its schema does not know", ExampleRules::noUnknownProperty)
                        .notices(
                                "an unknown field",
                                d -> put(d, BODY, "{'name': 'Oakland', 'area': 10}"),
                                BODY + "/example/area")
                        .notices(
                                "an unknown field of an item",
                                d -> put(d, EVENT, "{'accounts': [{'number': '1'}]}"),
                                EVENT + "/example/accounts/0/number"),
                rule("Examples are lifelike", ExampleRules::lifelike)
                        .notices("a word for a type", d -> put(d, BODY, "{'name': 'string'}"), BODY + "/example/name")
                        .notices(
                                "the nil id",
                                d -> put(d, ANSWER, "{'id': '00000000-0000-0000-0000-000000000000'}"),
                                ANSWER + "/example/id")
                        .notices(
                                "an address of nobody",
                                d -> put(d, EVENT, "{'workflowOwnerEmail': 'a@example.com'}"),
                                EVENT + "/example/workflowOwnerEmail"));
    }

    private static void strip(ApiDocument document, String mediaType) {
        for (String key : List.of("example", "examples")) {
            if (document.at(mediaType).node().has(key)) {
                document.remove(mediaType + "/" + key);
            }
        }
    }

    private static void put(ApiDocument document, String mediaType, String json) {
        strip(document, mediaType);
        document.setJson(mediaType + "/example", json);
    }
}
