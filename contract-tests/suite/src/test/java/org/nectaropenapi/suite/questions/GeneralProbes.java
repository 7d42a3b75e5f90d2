package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.EndpointVariation.everywhere;
import static org.nectaropenapi.suite.probes.EndpointVariation.on;
import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.ServiceVariations.alias;
import static org.nectaropenapi.suite.probes.ServiceVariations.olderVersions;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.ProxiedResponse;

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
                    q.call("listCompanies").ok();
                    q.call("ping@v2");
                    q.call("ping@v2.1");
                    ProbeResponse ping = q.call("ping");
                    q.require(ping.status() == 200, "ping returned " + ping.status());
                    return q.decide()
                            .when(ping.keys().stream().anyMatch(key -> key.matches("(?i).*version.*")), 0)
                            .asAssumedWhen(ping.body().isObject())
                            .when(ping.isEmpty(), "no body", "Say that the response of ping has no body.")
                            .otherwise(
                                    "not a JSON object but " + ping.contentType(),
                                    "Describe the response of ping as " + ping.contentType() + ".");
                })
                .proofOfAssumed(0, olderVersions())
                .proofOfAssumption(on("ping").returns(200, "{'message': 'pong'}"))
                .proofOfOther("text/plain", on("ping").changes(response -> response.text("text/plain", "pong")))
                .proofOfOther("no body", on("ping").returns(ProxiedResponse.of(200)))
                .proofOfUnclear("503", on("ping").fails(503))
                .indistinguishable(1, "A page that does not mention a body does not contradict one.");
    }

    private static Probe sandboxHost() {
        return reading("sandbox-host", q -> {
                    ProbeResponse ping = q.send(q.withKey(), "ping");
                    int wrong = q.send(q.withKey("no-such-key"), "ping").status();
                    return q.decide()
                            .unclearWhen(
                                    Set.of(401, 403).contains(ping.status()),
                                    "the key is rejected here: it is wrong or belongs to another host")
                            .unclearWhen(!ping.isSuccess(), "ping returned " + ping.status())
                            .unclearWhen(wrong / 100 == 2, "any key is accepted here")
                            .otherwise(0);
                })
                .proofOfAssumed(0)
                .proofOfUnclear("rejected", on("ping").fails(401))
                .proofOfUnclear("any key", on("ping").returns(200, "{}"))
                .indistinguishable(1, "A key that is rejected may just be wrong.");
    }

    private static Probe standingOf20() {
        return reading("v2-0-standing", q -> {
                    q.call("ping").ok();
                    ProbeResponse ping = q.call("ping@v2");
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
                        on("ping@v2").changes(response -> response.header("Sunset", "Thu, 31 Dec 2026 23:59:59 GMT")),
                        olderVersions())
                .proofOfOther("404")
                .indistinguishable(1, "To be supported is a part of the assumption.");
    }

    private static Probe rateLimitHeaders() {
        return reading("rate-limit-headers", q -> {
                    List<String> headers = q.call("getCompany", q.company())
                            .ok("id")
                            .headerNames(name -> name.matches("(?i).*rate-?limit.*|retry-after|x-quota.*"));
                    q.note("headers of limits: " + headers);
                    return headers.isEmpty()
                            ? q.finds(0)
                            : q.finds("headers " + headers, "Document the headers " + headers + " of every response.");
                })
                .proofOfAssumed(0)
                .proofOfOther(
                        "x-ratelimit-remaining",
                        everywhere().changes(response -> response.header("X-RateLimit-Remaining", "99")));
    }

    private static Probe guidePaths() {
        return reading("guide-paths", q -> {
                    q.call("getCompany", q.company()).ok();
                    List<String> there = Stream.of("site", "connection", "account", "meter", "document", "usage")
                            .map(kind -> "getCompany/" + kind)
                            .filter(path -> q.call(path, q.company()).isThere())
                            .toList();
                    return there.isEmpty()
                            ? q.finds(0)
                            : q.finds(1, "Add the paths that exist too: " + String.join(", ", there) + ".");
                })
                .proofOfAssumed(0)
                .proof(1, alias("getCompany/connection", "listCompanyConnections"))
                .proof(1, alias("getCompany/usage", "listUsageDataByCompany"))
                .proof(1, on("getCompany/site").fails(405))
                .proofOfUnclear("403", on("getCompany/site").fails(403));
    }
}
