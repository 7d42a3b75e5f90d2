package org.nectaropenapi.suite.probes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Lists only some items, in pages with the right figures. */
public final class FilteredPages implements ServiceVariation {
    private final Predicate<ProxiedRequest> requests;
    private final UnaryOperator<ProxiedRequest> read;
    private final BiPredicate<ProxiedRequest, JsonNode> kept;

    /**
     * Creates the variation.
     *
     * @param requests the requests for lists that are filtered
     * @param read what the service reads in place of such a request
     * @param kept the items that are listed for a request
     */
    public FilteredPages(
            Predicate<ProxiedRequest> requests,
            UnaryOperator<ProxiedRequest> read,
            BiPredicate<ProxiedRequest, JsonNode> kept) {
        this.requests = requests;
        this.read = read;
        this.kept = kept;
    }

    /** Creates a variation that lists some of the items of an operation. */
    public static FilteredPages of(String operationId, Predicate<JsonNode> kept) {
        return new FilteredPages(
                request -> request.is(operationId), UnaryOperator.identity(), (request, item) -> kept.test(item));
    }

    @Override
    public ProxiedResponse respond(ProxiedRequest request, ProxiedService next) {
        if (!requests.test(request)) {
            return next.respond(request);
        }
        ProxiedRequest unfiltered = read.apply(request);
        ProxiedResponse response = next.respond(unfiltered);
        return response.isSuccess() && response.json().has("perPage")
                ? response.edit(page -> fill(page, request, items(unfiltered, next)))
                : response;
    }

    /** Returns the items of all pages. */
    private static List<JsonNode> items(ProxiedRequest request, ProxiedService next) {
        List<JsonNode> all = new ArrayList<>();
        JsonNode page;
        int number = 1;
        do {
            page = next.respond(request.without("page").with("page", String.valueOf(number++)))
                    .json();
            page.path(list(page)).forEach(all::add);
        } while (page.path("hasNext").asBoolean());
        return all;
    }

    private void fill(ObjectNode page, ProxiedRequest request, List<JsonNode> all) {
        List<JsonNode> items =
                all.stream().filter(item -> kept.test(request, item)).toList();
        int perPage = page.path("perPage").asInt();
        int pages = Math.max(1, (items.size() + perPage - 1) / perPage);
        int current = request.parameters("page").stream()
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .findFirst()
                .orElse(1);
        int shown = Math.max(1, Math.min(current, pages));
        String list = list(page);
        page.put("total" + list.substring(0, 1).toUpperCase(Locale.ROOT) + list.substring(1), items.size());
        page.put("totalPages", pages).put("currentPage", shown);
        page.put("hasNext", shown < pages).put("hasPrevious", shown > 1);
        page.putArray(list)
                .addAll(items.subList(
                        Math.min(items.size(), (shown - 1) * perPage), Math.min(items.size(), shown * perPage)));
    }

    /** Returns the name of the list in a page. */
    private static String list(JsonNode page) {
        return page.properties().stream()
                .filter(field -> field.getValue().isArray())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }
}
