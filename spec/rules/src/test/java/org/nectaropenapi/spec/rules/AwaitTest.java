package org.nectaropenapi.spec.rules;

import static org.nectaropenapi.spec.rules.Rule.rule;

import java.util.List;

class AwaitTest extends RuleFamily {

    private static final String GET_JOB = "/paths/~1v2.2~1job~1{job_id}/get";
    private static final String JOB = GET_JOB + "/x-await";
    private static final String GET_CONNECTION = "/paths/~1v2.2~1connection~1{connection_id}~1details/get";
    private static final String CONNECTION = GET_CONNECTION + "/x-await";
    private static final String TEAM = "/paths/~1v2.2~1team/get";

    @Override
    List<Rule> rules() {
        return List.of(
                rule("What takes time can be waited for", AwaitRules::whatTakesTimeIsAwaited)
                        .notices("a job nobody can wait for", d -> d.remove(JOB), JOB)
                        .notices("a wait for what is there", d -> d.copy(JOB, TEAM + "/x-await"), TEAM + "/x-await"),
                rule("Only plain reads are repeated to wait", AwaitRules::onlyReadsOfOneThingAreAwaited)
                        .notices("a deprecated one", d -> d.set(GET_JOB + "/deprecated", true), JOB)
                        .notices("one with a filter", d -> d.set("/components/parameters/JobId/in", "query"), JOB)
                        .notices(
                                "a write",
                                d -> d.copy(JOB, "/paths/~1v2.2~1team/patch/x-await"),
                                "/paths/~1v2.2~1team/patch/x-await"),
                rule("The waiting method has a name of its own", AwaitRules::methodNamesAreFree)
                        .notices("that of the read", d -> d.set(JOB + "/method", "get"), JOB + "/method")
                        .notices("a word of Java", d -> d.set(JOB + "/method", "for"), JOB + "/method")
                        .notices("that of every object", d -> d.set(JOB + "/method", "wait"), JOB + "/method")
                        .notices("none", d -> d.remove(JOB + "/method"), JOB + "/method"),
                rule("Field and reason are fields of the answer", AwaitRules::fieldsAreThere)
                        .notices("a field that is not there", d -> d.set(JOB + "/field", "state"), JOB + "/field")
                        .notices("a field without a list", d -> d.set(JOB + "/field", "id"), JOB + "/field")
                        .notices("a reason that is not there", d -> d.remove(JOB + "/reason"), JOB + "/reason")
                        .notices("a reason that is no text", d -> d.set(JOB + "/reason", "duplicates"), JOB + "/reason")
                        .notices("a status as reason", d -> d.set(JOB + "/reason", "status"), JOB + "/reason"),
                rule("Every status is waited for, pending or a failure", AwaitRules::everyStatusIsSorted)
                        .notices("one left out", d -> d.setJson(JOB + "/failed", "[\"FAILED\"]"), JOB)
                        .notices(
                                "one that does not exist",
                                d -> d.setJson(JOB + "/pending", "[\"PENDING\", \"QUEUED\"]"),
                                JOB + "/pending")
                        .notices(
                                "one sorted twice",
                                d -> d.setJson(JOB + "/pending", "[\"PENDING\", \"FAILED\"]"),
                                JOB + "/pending")
                        .notices("nothing to wait for", d -> d.setJson(JOB + "/until", "[]"), JOB + "/until")
                        .notices(
                                "a status the service got meanwhile",
                                d -> d.setJson(
                                        "/components/schemas/Job/properties/status/enum",
                                        "[\"PENDING\", \"COMPLETED\", \"FAILED\", \"TERMINATED\", \"PAUSED\"]"),
                                JOB),
                rule("Both spellings of a status are sorted alike", AwaitRules::aliasesAreSortedAlike)
                        .notices(
                                "one that keeps waiting",
                                d -> d.setJson(
                                        CONNECTION + "/pending",
                                        "[\"PENDING\", \"UNDER_INVESTIGATION\", \"INCORRECT_PASSWORD\"]"),
                                CONNECTION + "/pending"),
                rule("Pauses grow and end", AwaitRules::pacingMakesSense)
                        .notices("no pause", d -> d.set(JOB + "/delay", "PT0S"), JOB + "/delay")
                        .notices("no duration", d -> d.set(JOB + "/deadline", "15 minutes"), JOB + "/deadline")
                        .notices("pauses that shrink", d -> d.set(JOB + "/maxDelay", "PT1S"), JOB + "/maxDelay")
                        .notices("no deadline", d -> d.remove(JOB + "/deadline"), JOB + "/deadline"),
                rule("The wait is described", AwaitRules::textsAreThere)
                        .notices("no summary", d -> d.remove(JOB + "/summary"), JOB + "/summary")
                        .notices("a sentence as summary", d -> d.set(JOB + "/summary", "Wait."), JOB + "/summary")
                        .notices("no description", d -> d.remove(JOB + "/description"), JOB + "/description"));
    }
}
