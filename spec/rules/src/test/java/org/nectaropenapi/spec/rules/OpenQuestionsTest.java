package org.nectaropenapi.spec.rules;

import static org.nectaropenapi.spec.rules.Rule.rule;

import java.util.List;

class OpenQuestionsTest extends RuleFamily {

    private static final String PING = "/paths/~1v2.2~1ping/get/x-open-questions";

    @Override
    List<Rule> rules() {
        return List.of(
                rule("Every open question has the keys of its schema", OpenQuestionRules::schemaOfTheList)
                        .notices("a missing key", d -> d.question("ping-body").remove("assumed"), "#ping-body/assumed")
                        .notices("an unknown key", d -> d.question("ping-body").put("note", "x"), "#ping-body/note")
                        .notices("an unknown area", d -> d.question("ping-body").put("area", "x"), "#ping-body/area")
                        .notices("no words", d -> d.question("ping-body").put("probe", " "), "#ping-body/probe")
                        .notices(
                                "words for a flag",
                                d -> d.question("ping-body").put("writes", "no"),
                                "#ping-body/writes")
                        .notices(
                                "a write without clean-up",
                                d -> d.question("ping-body").put("writes", true),
                                "#ping-body/cleanup")
                        .notices(
                                "no candidates",
                                d -> d.question("ping-body").putArray("candidates"),
                                "#ping-body/candidates")
                        .notices(
                                "a candidate without a source",
                                d -> d.question("ping-body")
                                        .putArray("candidates")
                                        .addObject()
                                        .put("answer", "nothing"),
                                "#ping-body/candidates/0")
                        .notices(
                                "a source that is no page",
                                d -> d.question("ping-body")
                                        .putArray("candidates")
                                        .addObject()
                                        .put("answer", "nothing")
                                        .put("source", "hearsay"),
                                "#ping-body/candidates/0/source"),
                rule("Every question has an id of its own", OpenQuestionRules::idsAreUnique)
                        .notices(
                                "the same twice", d -> d.question("key-scope").put("id", "ping-body"), "#ping-body/id"),
                rule("Questions of an area stand together", OpenQuestionRules::areasStandTogether)
                        .notices(
                                "one that stands elsewhere",
                                d -> d.question("usage-v22-changed").put("area", "general"),
                                "#usage-v22-changed/area"),
                rule("Related questions name each other", OpenQuestionRules::relationsAreMutual)
                        .notices(
                                "one-sided relation",
                                d -> d.question("ping-body").putArray("related").add("key-scope"),
                                "#ping-body/related"),
                rule("A question affects what the document has", OpenQuestionRules::affectsNamesWhatIsThere)
                        .notices(
                                "an unknown schema",
                                d -> d.question("ping-body").putArray("affects").add("Pong"),
                                "#ping-body/affects")
                        .notices("nothing", d -> d.question("ping-body").putArray("affects"), "#ping-body/affects")
                        .notices(
                                "the document and a part of it",
                                d -> d.question("ping-body")
                                        .putArray("affects")
                                        .add("document")
                                        .add("ping"),
                                "#ping-body/affects"),
                rule("Whatever a question affects names it", OpenQuestionRules::everyQuestionIsNamedWhereItMatters)
                        .notices("an operation that does not", d -> d.remove(PING), PING)
                        .notices(
                                "a schema that does not",
                                d -> d.remove("/components/schemas/PingResponse/x-open-questions"),
                                "/components/schemas/PingResponse/x-open-questions")
                        .notices(
                                "a head that does not",
                                d -> d.setJson("/info/x-open-questions", "[]"),
                                "/info/x-open-questions"),
                rule("Whatever names a question is affected by it", OpenQuestionRules::everyNamedQuestionIsInTheList)
                        .notices("an unknown question", d -> d.set(PING + "/0", "pong-body"), PING + "/0")
                        .notices("a question about something else", d -> d.set(PING + "/0", "key-scope"), PING + "/0")
                        .notices(
                                "the same question twice",
                                d -> d.setJson(PING, "['ping-body', 'ping-body']"),
                                PING + "/1")
                        .notices(
                                "a question at a field",
                                d -> d.setJson(
                                        "/components/schemas/Site/properties/name/x-open-questions", "['ping-body']"),
                                "/components/schemas/Site/properties/name/x-open-questions"));
    }
}
