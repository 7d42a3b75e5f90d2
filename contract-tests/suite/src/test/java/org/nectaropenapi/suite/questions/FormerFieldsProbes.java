package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.ServiceVariations.items;
import static org.nectaropenapi.suite.probes.ServiceVariations.object;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ServiceVariation;
import org.nectaropenapi.suite.probes.UndecidedException;

/** Questions about fields of the first generation of the API. */
final class FormerFieldsProbes implements ProbeArea {
    private static final Pattern EXPIRES = Pattern.compile("[?&]X-Amz-Expires=(\\d+)");

    @Override
    public List<Probe> probes() {
        return List.of(formerKeys(), urlExpiry());
    }

    private static Probe formerKeys() {
        return reading("v1-processed-date", q -> {
                    List<JsonNode> documents = q.items("/v2.2/document/connection/{connection_id}", q.connection());
                    if (documents.isEmpty()) {
                        return q.unclear("not enough data: the connection has no document");
                    }
                    boolean processed = documents.stream().anyMatch(document -> document.has("processedDate"));
                    boolean types = q.get("/v2.2/company/{company_id}", q.company())
                            .ok("id", "name")
                            .keys()
                            .contains("relevantDataTypes");
                    q.note("processedDate of a document: " + processed + ", relevantDataTypes of a company: " + types);
                    return processed || types
                            ? q.finds(
                                    1,
                                    "Say that version 2.2 has "
                                            + (processed ? "Document.processedDate" : "")
                                            + (processed && types ? " and " : "")
                                            + (types ? "Company.relevantDataTypes" : "") + " too.")
                            : q.finds(0);
                })
                .assumed(0)
                .proof(0)
                .proof(
                        1,
                        items("/v2.2/document/connection/{}", document -> document.put("processedDate", "2026-01-01")))
                .proof(1, object("GET", "/v2.2/company/{}", company -> company.putArray("relevantDataTypes")));
    }

    private static Probe urlExpiry() {
        return reading("document-url-expiry", q -> {
                    String url = q.items("/v2.2/document/connection/{connection_id}", q.connection()).stream()
                            .map(document -> document.path("url").asText())
                            .filter(text -> !text.isEmpty())
                            .findFirst()
                            .orElseThrow(() -> new UndecidedException("not enough data: no document has a url"));
                    Matcher expires = EXPIRES.matcher(url);
                    if (!expires.find()) {
                        return url.contains("://")
                                ? q.finds(
                                        "a url without an expiry in its query",
                                        "Say that the url of a document has no expiry.")
                                : q.finds(1, "Say that the url of a document is the key of a file, not an address.");
                    }
                    String seconds = expires.group(1);
                    q.note("X-Amz-Expires: " + seconds);
                    return seconds.equals("86400")
                            ? q.finds(0)
                            : q.finds(
                                    seconds + " seconds",
                                    "Say that the url of a document is valid for " + seconds + " seconds.");
                })
                .assumed(0)
                .proof(0)
                .proof(1, urls("documents/a.pdf"))
                .proofOfOther("without an expiry", urls("https://files.example/a.pdf"))
                .proofOfOther("3600 seconds", urls("https://files.example/a.pdf?X-Amz-Expires=3600"));
    }

    private static ServiceVariation urls(String url) {
        return items("/v2.2/document/connection/{}", document -> document.put("url", url));
    }
}
