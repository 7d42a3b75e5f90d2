package org.nectaropenapi.sandbox.misbehaviour;

import static org.nectaropenapi.sandbox.misbehaviour.Misbehaviour.*;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.sandbox.http.ApiRequest;
import org.nectaropenapi.sandbox.http.HandlerResponse;

/** Wrong pages. */
final class PagingEffects {
    static final Map<Misbehaviour, Effect> ALL = new EnumMap<>(Misbehaviour.class);

    private static final String PAGE = "page";

    static {
        ALL.put(PAGE_OFF_BY_ONE, onPage(PagingEffects::takeNextPage));
        ALL.put(PAGE_IGNORED, (Effect.OnRequest)
                invocation -> requested(invocation).equals(BigInteger.ONE)
                        ? invocation.unchanged(invocation.proceed())
                        : invocation.proceed(invocation.request().withQuery(PAGE, List.of())));
        ALL.put(HAS_NEXT_ALWAYS_TRUE, onPage((invocation, page) -> set(page, "hasNext", true)));
        ALL.put(HAS_NEXT_ALWAYS_FALSE, onPage((invocation, page) -> set(page, "hasNext", false)));
        ALL.put(
                HAS_PREVIOUS_WRONG,
                onPage((invocation, page) ->
                        set(page, "hasPrevious", !page.path("hasPrevious").booleanValue())));
        ALL.put(
                TOTAL_WRONG,
                onPage((invocation, page) -> add(
                        page, invocation.operation().pagination().orElseThrow().total(), 1)));
        ALL.put(TOTAL_PAGES_WRONG, onPage((invocation, page) -> add(page, "totalPages", 1)));
        ALL.put(CURRENT_PAGE_WRONG, onPage((invocation, page) -> add(page, "currentPage", -1)));
        ALL.put(PAGE_SIZE_WRONG, onPage((invocation, page) -> add(page, "perPage", -1)));
        ALL.put(ROW_REPEATED, onPage(PagingEffects::repeatRow));
        ALL.put(ROW_LOST, onPage(PagingEffects::loseRow));
        ALL.put(ORDER_UNSTABLE, onPage(PagingEffects::turnRound));
        ALL.put(PAST_THE_END_EMPTY, onPage(PagingEffects::emptyBehindTheEnd));
        ALL.put(PAST_THE_END_404, (Effect.OnRequest) invocation -> {
            HandlerResponse response = invocation.proceed();
            return isBehindTheEnd(invocation, response.body())
                    ? HandlerResponse.problem(404, "There is no such page.", Map.of())
                    : invocation.unchanged(response);
        });
        ALL.put(PAGE_WITHOUT_ENVELOPE, (Effect.OnRequest) invocation -> {
            HandlerResponse response = invocation.proceed();
            return isPage(response)
                    ? new HandlerResponse(response.status(), rows(invocation, response.body()), response.headers())
                    : invocation.unchanged(response);
        });
    }

    private PagingEffects() {}

    /** Changes a page; tells whether there was something to change. */
    @FunctionalInterface
    private interface PageChange {
        boolean apply(Invocation invocation, ObjectNode page);
    }

    private static Effect onPage(PageChange change) {
        return (Effect.OnRequest) invocation -> {
            HandlerResponse response = invocation.proceed();
            if (!isPage(response)) {
                return invocation.unchanged(response);
            }
            ObjectNode page = response.body().deepCopy();
            return change.apply(invocation, page)
                    ? new HandlerResponse(response.status(), page, response.headers())
                    : invocation.unchanged(response);
        };
    }

    private static boolean isPage(HandlerResponse response) {
        return response.status() == 200 && response.body() instanceof ObjectNode;
    }

    private static ArrayNode rows(Invocation invocation, JsonNode page) {
        return (ArrayNode)
                page.path(invocation.operation().pagination().orElseThrow().items());
    }

    private static boolean set(ObjectNode page, String field, boolean value) {
        boolean other = page.path(field).booleanValue() != value;
        page.put(field, value);
        return other;
    }

    private static boolean add(ObjectNode page, String field, int difference) {
        page.put(field, page.path(field).intValue() + difference);
        return true;
    }

    private static boolean takeNextPage(Invocation invocation, ObjectNode page) {
        if (!page.path("hasNext").booleanValue()) {
            return false;
        }
        JsonNode next = other(invocation, page.path("currentPage").intValue() + 1);
        ArrayNode rows = rows(invocation, page);
        rows.removeAll();
        rows.addAll(rows(invocation, next));
        return true;
    }

    private static boolean repeatRow(Invocation invocation, ObjectNode page) {
        if (!page.path("hasPrevious").booleanValue()) {
            return false;
        }
        ArrayNode before =
                rows(invocation, other(invocation, page.path("currentPage").intValue() - 1));
        rows(invocation, page).set(0, before.get(before.size() - 1));
        return true;
    }

    private static boolean loseRow(Invocation invocation, ObjectNode page) {
        if (!page.path("hasPrevious").booleanValue()) {
            return false;
        }
        rows(invocation, page).remove(0);
        return true;
    }

    private static boolean turnRound(Invocation invocation, ObjectNode page) {
        ArrayNode rows = rows(invocation, page);
        if (invocation.count() % 2 == 0) {
            for (int i = rows.size() - 1; i >= 0; i--) {
                rows.add(rows.remove(i));
            }
        }
        return true;
    }

    private static boolean emptyBehindTheEnd(Invocation invocation, ObjectNode page) {
        if (!isBehindTheEnd(invocation, page)) {
            return false;
        }
        rows(invocation, page).removeAll();
        page.put("currentPage", requested(invocation)).put("hasNext", false).put("hasPrevious", true);
        return true;
    }

    private static boolean isBehindTheEnd(Invocation invocation, @Nullable JsonNode page) {
        return page != null
                && page.has("totalPages")
                && requested(invocation).compareTo(page.path("totalPages").bigIntegerValue()) > 0;
    }

    private static BigInteger requested(Invocation invocation) {
        return invocation
                .request()
                .query(PAGE)
                .filter(text -> text.matches("\\d+"))
                .map(BigInteger::new)
                .orElse(BigInteger.ONE);
    }

    private static JsonNode other(Invocation invocation, int page) {
        ApiRequest request = invocation.request().withQuery(PAGE, List.of(String.valueOf(page)));
        JsonNode body = invocation.proceed(request).body();
        if (body == null) {
            throw new IllegalStateException("A page beside another one cannot be read.");
        }
        return body;
    }
}
