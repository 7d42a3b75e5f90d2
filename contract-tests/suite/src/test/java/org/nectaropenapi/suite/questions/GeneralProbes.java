package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.questions.Probe.reading;
import static org.nectaropenapi.suite.questions.ServiceVariations.alias;
import static org.nectaropenapi.suite.questions.ServiceVariations.answers;
import static org.nectaropenapi.suite.questions.ServiceVariations.instead;
import static org.nectaropenapi.suite.questions.ServiceVariations.olderVersions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Questions about the whole API: host, versions, paths, headers. */
final class GeneralProbes implements ProbeArea {

    @Override
    public List<Probe> probes() {
        return List.of(pingBody(), sandboxHost(), standingOf20(), rateLimitHeaders(), guidePaths());
    }

    @Override
    public Map<String, String> notAskable() {
        return Map.of(
                "key-scope", "The companies of a key have to be compared with those of the dashboard.",
                "security-scheme-name", "The name stands in the vendor's own document, which no call returns.");
    }

    private static Probe pingBody() {
        return reading("ping-body", q -> {
                    q.get("/v2/ping");
                    q.get("/v2.1/ping");
                    ProbeResponse ping = q.get("/v2.2/ping");
                    if (ping.status() != 200) {
                        return q.unclear("ping answered " + ping.status());
                    }
                    return ping.body().isObject()
                            ? q.says(0)
                            : q.finds(
                                    "no JSON object but " + ping.contentType(),
                                    SuggestedEdit.of("Describe the answer of ping as " + ping.contentType() + "."));
                })
                .assumed(0)
                .proof(0, SimulatedService.where(olderVersions()))
                .proofOfOther(
                        "text/plain",
                        SimulatedService.where(answers("GET", "/v2.2/ping", reply -> reply.text("text/plain", "pong"))))
                .proofOfDoubt("503", SimulatedService.where(answers("GET", "/v2.2/ping", reply -> reply.status(503))))
                .notTold(1, "A page that says nothing about a body contradicts none.");
    }

    private static Probe sandboxHost() {
        return reading("sandbox-host", q -> {
                    ProbeResponse ping = q.send(q.withKey(), "GET", "/v2.2/ping");
                    if (ping.isSuccess() && ping.isJson()) {
                        return q.says(0);
                    }
                    return switch (ping.status()) {
                        case 401, 403 -> q.unclear("the key is refused here, be it of another host or a wrong one");
                        default -> q.unclear("ping answered " + ping.status());
                    };
                })
                .assumed(0)
                .proof(0, SimulatedService.asIs())
                .proofOfDoubt(
                        "refused", SimulatedService.where(answers("GET", "/v2.2/ping", reply -> reply.status(401))))
                .notTold(1, "A key that is refused may as well be wrong.");
    }

    private static Probe standingOf20() {
        return reading("v2-0-standing", q -> {
                    ProbeResponse ping = q.get("/v2/ping");
                    List<String> signs = ping.headerNames(name -> name.matches("(?i)deprecation|sunset"));
                    q.note("headers of deprecation: " + signs);
                    if (ping.status() / 100 != 2) {
                        return q.finds(
                                "2.0 does not answer any more, its status is " + ping.status(),
                                SuggestedEdit.of("Say in info.description that 2.0 is switched off."));
                    }
                    ping.ok("version");
                    return signs.isEmpty()
                            ? q.asAssumed()
                            : q.says(
                                    0,
                                    SuggestedEdit.of("Say in info.description that 2.0 answers with " + signs + "."));
                })
                .proofOfAssumption(SimulatedService.where(olderVersions()))
                .proof(
                        0,
                        SimulatedService.where(
                                answers(
                                        "GET",
                                        "/v2/ping",
                                        reply -> reply.header("Sunset", "Thu, 31 Dec 2026 23:59:59 GMT")),
                                olderVersions()))
                .proofOfOther("404", SimulatedService.asIs())
                .notTold(1, "To be supported is part of what the document assumes.");
    }

    private static Probe rateLimitHeaders() {
        return reading("rate-limit-headers", q -> {
                    List<String> headers = q.get("/v2.2/company")
                            .ok()
                            .headerNames(name -> name.matches("(?i).*rate-?limit.*|retry-after|x-quota.*"));
                    q.note("headers of limits: " + headers);
                    return headers.isEmpty()
                            ? q.says(0)
                            : q.finds(
                                    "headers " + headers,
                                    SuggestedEdit.of("Document the headers " + headers + " of every answer."));
                })
                .assumed(0)
                .proof(0, SimulatedService.asIs())
                .proofOfOther(
                        "x-ratelimit-remaining",
                        SimulatedService.where(
                                answers(request -> true, reply -> reply.header("X-RateLimit-Remaining", "99"))));
    }

    private static Probe guidePaths() {
        return reading("guide-paths", q -> {
                    List<String> there = new ArrayList<>();
                    for (String kind : List.of("site", "connection", "account", "meter", "document", "usage")) {
                        String path = "/v2.2/company/{company_id}/" + kind;
                        if (q.get(path, q.company()).isThere()) {
                            there.add(path);
                        }
                    }
                    return there.isEmpty()
                            ? q.says(0)
                            : q.says(
                                    1,
                                    SuggestedEdit.of(
                                            "Add the paths that answer too: " + String.join(", ", there) + "."));
                })
                .assumed(0)
                .proof(0, SimulatedService.asIs())
                .proof(
                        1,
                        SimulatedService.where(alias(
                                "/v2\\.2/company/([^/]+)/(connection|meter|document|usage)", "/v2.2/$2/company/$1")))
                .proof(
                        1,
                        SimulatedService.where(instead(
                                "GET",
                                "/v2.2/company/{}/site",
                                request -> ProxiedResponse.problem(405, "Method not allowed."))));
    }
}
