package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.ProxiedResponse.problem;
import static org.nectaropenapi.suite.probes.ServiceVariations.alias;
import static org.nectaropenapi.suite.probes.ServiceVariations.instead;
import static org.nectaropenapi.suite.probes.ServiceVariations.olderVersions;
import static org.nectaropenapi.suite.probes.ServiceVariations.responses;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeResponse;

/** Questions about the whole API: host, versions, paths, headers. */
final class GeneralProbes implements ProbeArea {

    @Override
    public List<Probe> probes() {
        return List.of(pingBody(), sandboxHost(), standingOf20(), rateLimitHeaders(), guidePaths());
    }

    @Override
    public Map<String, String> undecidable() {
        return Map.of(
                "key-scope", "Only a comparison with the companies in the dashboard could tell.",
                "security-scheme-name", "The name is in the vendor's own document, which no call returns.");
    }

    private static Probe pingBody() {
        return reading("ping-body", q -> {
                    q.get("/v2/ping");
                    q.get("/v2.1/ping");
                    ProbeResponse ping = q.get("/v2.2/ping");
                    if (ping.status() != 200) {
                        return q.unclear("ping returned " + ping.status());
                    }
                    return ping.body().isObject()
                            ? q.finds(0)
                            : q.finds(
                                    "not a JSON object but " + ping.contentType(),
                                    "Describe the response of ping as " + ping.contentType() + ".");
                })
                .assumed(0)
                .proof(0, olderVersions())
                .proofOfOther(
                        "text/plain", responses("GET", "/v2.2/ping", response -> response.text("text/plain", "pong")))
                .proofOfUnclear("503", responses("GET", "/v2.2/ping", response -> response.status(503)))
                .indistinguishable(1, "A page that does not mention a body does not contradict one.");
    }

    private static Probe sandboxHost() {
        return reading("sandbox-host", q -> {
                    ProbeResponse ping = q.send(q.withKey(), "GET", "/v2.2/ping");
                    if (ping.isSuccess() && ping.isJson()) {
                        return q.finds(0);
                    }
                    return switch (ping.status()) {
                        case 401, 403 -> q.unclear("the key is rejected here: it is wrong or belongs to another host");
                        default -> q.unclear("ping returned " + ping.status());
                    };
                })
                .assumed(0)
                .proof(0)
                .proofOfUnclear("rejected", responses("GET", "/v2.2/ping", response -> response.status(401)))
                .indistinguishable(1, "A key that is rejected may just be wrong.");
    }

    private static Probe standingOf20() {
        return reading("v2-0-standing", q -> {
                    ProbeResponse ping = q.get("/v2/ping");
                    List<String> signs = ping.headerNames(name -> name.matches("(?i)deprecation|sunset"));
                    q.note("headers of deprecation: " + signs);
                    if (ping.status() / 100 != 2) {
                        return q.finds(
                                "2.0 is gone, its status is " + ping.status(),
                                "Say in info.description that 2.0 is switched off.");
                    }
                    ping.ok("version");
                    return signs.isEmpty()
                            ? q.asAssumed()
                            : q.finds(0, "Say in info.description that 2.0 returns " + signs + ".");
                })
                .proofOfAssumption(olderVersions())
                .proof(
                        0,
                        responses(
                                "GET",
                                "/v2/ping",
                                response -> response.header("Sunset", "Thu, 31 Dec 2026 23:59:59 GMT")),
                        olderVersions())
                .proofOfOther("404")
                .indistinguishable(1, "To be supported is a part of the assumption.");
    }

    private static Probe rateLimitHeaders() {
        return reading("rate-limit-headers", q -> {
                    List<String> headers = q.get("/v2.2/company")
                            .ok()
                            .headerNames(name -> name.matches("(?i).*rate-?limit.*|retry-after|x-quota.*"));
                    q.note("headers of limits: " + headers);
                    return headers.isEmpty()
                            ? q.finds(0)
                            : q.finds("headers " + headers, "Document the headers " + headers + " of every response.");
                })
                .assumed(0)
                .proof(0)
                .proofOfOther(
                        "x-ratelimit-remaining",
                        responses(request -> true, response -> response.header("X-RateLimit-Remaining", "99")));
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
                            ? q.finds(0)
                            : q.finds(1, "Add the paths that exist too: " + String.join(", ", there) + ".");
                })
                .assumed(0)
                .proof(0)
                .proof(1, alias("/v2\\.2/company/([^/]+)/(connection|meter|document|usage)", "/v2.2/$2/company/$1"))
                .proof(1, instead("GET", "/v2.2/company/{}/site", problem(405, "Method not allowed.")));
    }
}
