package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.EndpointVariation.on;
import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.ServiceVariations.missing;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;
import static org.nectaropenapi.suite.probes.SuggestedEdit.path;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.nectaropenapi.suite.probes.JsonShape;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeContext;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.ProxiedResponse;
import org.nectaropenapi.suite.probes.ServiceVariation;

/** Questions about lists of usage records. */
final class UsageListProbes implements ProbeArea {
    private static final List<String> KEYS = List.of("id", "created", "updated", "startDate", "endDate", "billDate");

    @Override
    public List<Probe> probes() {
        return List.of(ofSite(), order());
    }

    private static Probe ofSite() {
        return reading("usage-by-site", q -> {
                    q.call("getSite", q.site()).ok();
                    ProbeResponse list = q.call("listUsageDataBySite", q.site());
                    if (list.isAbsent()) {
                        return q.finds(
                                "no, it returns " + list.status(),
                                edit("Remove the operation that lists the usage data of a site.")
                                        .remove(path("listUsageDataBySite")));
                    }
                    Set<String> keys = list.ok().keys();
                    q.require(list.isList(), "the response is not a list");
                    return keys.containsAll(Set.of("totalUsageData", "usageData", "hasNext"))
                            ? q.finds(0)
                            : q.finds(
                                    "another shape: " + JsonShape.of(list.body()),
                                    "Describe the usage data of a site in the shape that the service returns.");
                })
                .proofOfAssumed(0)
                .proofOfOther("404", missing("listUsageDataBySite"))
                .proofOfOther("another shape", on("listUsageDataBySite").body(page -> page.path("usageData")))
                .proofOfUnclear("not a list", on("listUsageDataBySite").returns(200, "{}"))
                .proofOfUnclear("403", on("listUsageDataBySite").fails(403));
    }

    private static Probe order() {
        ServiceVariation byStart = sorted(UsageRecords.OF_COMPANY, "usageData", "startDate");
        return reading("usage-sort-order", q -> {
                    List<JsonNode> usage = UsageRecords.all(q);
                    List<JsonNode> documents = documents(q);
                    q.require(
                            usage.size() >= 3 && documents.size() >= 3,
                            "not enough data: lists of one or two items show no order");
                    boolean stable = values(usage, "id").equals(values(UsageRecords.all(q), "id"))
                            && values(documents, "id").equals(values(documents(q), "id"));
                    Set<String> usageOrders = orders(usage);
                    Set<String> documentOrders = orders(documents);
                    String found = "usage by " + usageOrders + ", documents by " + documentOrders;
                    q.note("the same order twice: " + stable + "; " + found);
                    return !stable || (usageOrders.isEmpty() && documentOrders.isEmpty())
                            ? q.asAssumed()
                            : q.finds(
                                    found,
                                    "Say in which order the lists are: " + found
                                            + "; and ask whether clients can rely on it.");
                })
                .proofOfAssumption()
                .proofOfAssumption(turning(UsageRecords.OF_COMPANY, "usageData"), byStart)
                .proofOfOther("startDate upwards", byStart)
                .proofOfOther("billDate upwards", sorted(Bills.OF_COMPANY, "documents", "billDate"))
                .proofOfUnclear("show no order", on("listDocumentsByCompany").object(page -> page.put("hasNext", false)
                        .putArray("documents")))
                .indistinguishable(0, "It names no order.");
    }

    private static List<JsonNode> documents(ProbeContext q) {
        return UsageRecords.pages(q, "listDocumentsByCompany", q.company());
    }

    private static List<String> values(List<JsonNode> items, String key) {
        return items.stream().map(item -> item.path(key).asText()).toList();
    }

    /** Returns the fields whose values rise or fall through the whole list. */
    private static Set<String> orders(List<JsonNode> items) {
        Set<String> orders = new TreeSet<>();
        for (String key : KEYS) {
            List<String> values = values(items, key);
            if (Set.copyOf(values).size() > 1) {
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
    private static ServiceVariation sorted(String target, String name, String key) {
        return (request, next) -> {
            if (!request.is(target)) {
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
            return response.edit(envelope -> envelope.putArray(name).addAll(all));
        };
    }

    /** Reverses a list every second time. */
    private static ServiceVariation turning(String target, String name) {
        Map<String, Integer> calls = new HashMap<>();
        return on(request -> request.is(target) && calls.merge(request.query(), 1, Integer::sum) % 2 == 0)
                .object(envelope -> {
                    List<JsonNode> items =
                            new ArrayList<>(envelope.path(name).valueStream().toList());
                    Collections.reverse(items);
                    envelope.putArray(name).addAll(items);
                });
    }
}
