package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.ProxiedResponse.json;
import static org.nectaropenapi.suite.probes.ProxiedResponse.problem;
import static org.nectaropenapi.suite.probes.ServiceVariations.instead;
import static org.nectaropenapi.suite.probes.ServiceVariations.missing;
import static org.nectaropenapi.suite.probes.ServiceVariations.object;
import static org.nectaropenapi.suite.probes.ServiceVariations.responses;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.nectaropenapi.suite.probes.JsonShape;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.ProxiedResponse;
import org.nectaropenapi.suite.probes.ServiceVariation;

/** Questions about lists of usage records. */
final class UsageListProbes implements ProbeArea {
    private static final String DOCUMENTS = "/v2.2/document/company/{company_id}";
    private static final List<String> KEYS = List.of("id", "created", "updated", "startDate", "endDate", "billDate");

    @Override
    public List<Probe> probes() {
        return List.of(ofSite(), order());
    }

    private static Probe ofSite() {
        return reading("usage-by-site", q -> {
                    ProbeResponse list = q.get("/v2.2/usage/site/{site_id}", q.site());
                    if (list.status() == 404 || list.status() == 405) {
                        return q.finds(
                                "no, it returns " + list.status(),
                                edit("Remove the operation that lists the usage data of a site.")
                                        .remove("/paths/~1v2.2~1usage~1site~1{site_id}"));
                    }
                    Set<String> keys = list.ok().keys();
                    if (!list.isList()) {
                        return q.unclear("the response is not a list");
                    }
                    return keys.containsAll(Set.of("totalUsageData", "usageData", "hasNext"))
                            ? q.finds(0)
                            : q.finds(
                                    "another shape: " + JsonShape.of(list.body()),
                                    "Describe the usage data of a site in the shape that the service returns.");
                })
                .assumed(0)
                .proof(0)
                .proofOfOther("404", missing("/v2.2/usage/site/{}"))
                .proofOfOther(
                        "another shape",
                        responses(
                                "GET",
                                "/v2.2/usage/site/{}",
                                response -> response.with(response.json().path("usageData"))))
                .proofOfUnclear("not a list", instead("GET", "/v2.2/usage/site/{}", json(200, "{}")))
                .proofOfUnclear("403", instead("GET", "/v2.2/usage/site/{}", problem(403, "No access.")));
    }

    private static Probe order() {
        return reading("usage-sort-order", q -> {
                    List<JsonNode> usage = UsageRecords.all(q);
                    List<JsonNode> documents = UsageRecords.pages(q, DOCUMENTS, q.company());
                    if (usage.size() < 3 || documents.size() < 3) {
                        return q.unclear("not enough data: lists of one or two items show no order");
                    }
                    boolean stable = ids(usage).equals(ids(UsageRecords.all(q)))
                            && ids(documents).equals(ids(UsageRecords.pages(q, DOCUMENTS, q.company())));
                    Set<String> usageOrders = orders(usage);
                    Set<String> documentOrders = orders(documents);
                    q.note("the same order twice: " + stable + "; usage by " + usageOrders + ", documents by "
                            + documentOrders);
                    return !stable || (usageOrders.isEmpty() && documentOrders.isEmpty())
                            ? q.asAssumed()
                            : q.finds(
                                    "usage by " + usageOrders + ", documents by " + documentOrders,
                                    "Say in which order the lists are: usage by " + usageOrders
                                            + ", documents by " + documentOrders
                                            + "; and ask whether clients can rely on it.");
                })
                .proofOfAssumption()
                .proofOfAssumption(
                        turning("/v2.2/usage/company/{}", "usageData"),
                        sorted("/v2.2/usage/company/{}", "usageData", "startDate"))
                .proofOfOther("startDate upwards", sorted("/v2.2/usage/company/{}", "usageData", "startDate"))
                .proofOfOther("billDate upwards", sorted("/v2.2/document/company/{}", "documents", "billDate"))
                .proofOfUnclear(
                        "show no order", object("GET", "/v2.2/document/company/{}", page -> page.put("hasNext", false)
                                .putArray("documents")))
                .indistinguishable(0, "It names no order.");
    }

    private static List<String> ids(List<JsonNode> items) {
        return items.stream().map(item -> item.path("id").asText()).toList();
    }

    /** Returns the fields whose values rise or fall through the whole list. */
    private static Set<String> orders(List<JsonNode> items) {
        Set<String> orders = new TreeSet<>();
        for (String key : KEYS) {
            List<String> values =
                    items.stream().map(item -> item.path(key).asText()).toList();
            if (new HashSet<>(values).size() > 1) {
                if (values.equals(values.stream().sorted().toList())) {
                    orders.add(key + " upwards");
                }
                if (values.equals(
                        values.stream().sorted(Comparator.reverseOrder()).toList())) {
                    orders.add(key + " downwards");
                }
            }
        }
        return orders;
    }

    /** Returns all pages as one, sorted. */
    private static ServiceVariation sorted(String template, String name, String key) {
        return (request, next) -> {
            if (!request.is("GET", template)) {
                return next.respond(request);
            }
            List<JsonNode> all = new ArrayList<>();
            ProxiedResponse response;
            int page = 1;
            do {
                response = next.respond(request.without("page").with("page", String.valueOf(page++)));
                response.json().path(name).forEach(all::add);
            } while (response.json().path("hasNext").asBoolean());
            all.sort(Comparator.comparing(item -> item.path(key).asText()));
            return response.edit(envelope -> put(envelope, name, all));
        };
    }

    /** Reverses a list every second time. */
    private static ServiceVariation turning(String template, String name) {
        Map<String, Integer> calls = new HashMap<>();
        return (request, next) -> {
            ProxiedResponse response = next.respond(request);
            if (request.is("GET", template) && calls.merge(request.query(), 1, Integer::sum) % 2 == 0) {
                List<JsonNode> items = new ArrayList<>();
                response.json().path(name).forEach(items::add);
                Collections.reverse(items);
                return response.edit(envelope -> put(envelope, name, items));
            }
            return response;
        };
    }

    private static void put(ObjectNode envelope, String name, List<JsonNode> items) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        array.addAll(items);
        envelope.set(name, array);
    }
}
