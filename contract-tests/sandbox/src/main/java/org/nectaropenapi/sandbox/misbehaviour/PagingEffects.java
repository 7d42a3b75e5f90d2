package org.nectaropenapi.sandbox.misbehaviour;

import static org.nectaropenapi.sandbox.misbehaviour.Misbehaviour.*;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.sandbox.http.ApiRequest;
import org.nectaropenapi.sandbox.http.HandlerResponse;
import org.nectaropenapi.spec.model.Pagination;

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
                onPage((invocation, page) -> set(page, "hasPrevious", !isSet(page, "hasPrevious"))));
        ALL.put(
                TOTAL_WRONG,
                onPage((invocation, page) -> add(page, pagination(invocation).total(), 1)));
        ALL.put(TOTAL_PAGES_WRONG, onPage((invocation, page) -> add(page, "totalPages", 1)));
        ALL.put(CURRENT_PAGE_WRONG, onPage((invocation, page) -> add(page, "currentPage", -1)));
        ALL.put(PAGE_SIZE_WRONG, onPage((invocation, page) -> add(page, "perPage", -1)));
        ALL.put(ROW_REPEATED, onPage(PagingEffects::repeatRow));
        ALL.put(ROW_LOST, onPage(PagingEffects::loseRow));
        ALL.put(ORDER_UNSTABLE, onPage(PagingEffects::reverseEverySecondTime));
        ALL.put(PAST_THE_END_EMPTY, onPage(PagingEffects::emptyPastTheEnd));
        ALL.put(PAST_THE_END_404, (Effect.OnRequest) invocation -> {
            HandlerResponse response = invocation.proceed();
            return isPastTheEnd(invocation, response.body())
                    ? HandlerResponse.problem(404, "There is no such page.")
                    : invocation.unchanged(response);
        });
        ALL.put(PAGE_WITHOUT_ENVELOPE, (Effect.OnRequest) invocation -> {
            HandlerResponse response = invocation.proceed();
            return Effect.hasBody(response)
                    ? response.withBody(rows(invocation, response.body()))
                    : invocation.unchanged(response);
        });
    }

    private PagingEffects() {}

    private static Effect onPage(BiPredicate<Invocation, ObjectNode> change) {
        return Effect.onBody((invocation, body) -> body instanceof ObjectNode page && change.test(invocation, page));
    }

    private static Pagination pagination(Invocation invocation) {
        return invocation.operation().pagination().orElseThrow();
    }

    /** Returns the rows; an array of its own where the page has none, so that a change of it changes nothing. */
    private static ArrayNode rows(Invocation invocation, JsonNode page) {
        return page.path(pagination(invocation).items()) instanceof ArrayNode rows
                ? rows
                : JsonNodeFactory.instance.arrayNode();
    }

    private static boolean isSet(ObjectNode page, String field) {
        return page.path(field).booleanValue();
    }

    private static boolean set(ObjectNode page, String field, boolean value) {
        if (!page.path(field).isBoolean()) {
            return false;
        }
        boolean changed = isSet(page, field) != value;
        page.put(field, value);
        return changed;
    }

    private static boolean add(ObjectNode page, String field, int difference) {
        if (!page.path(field).isInt()) {
            return false;
        }
        page.put(field, page.path(field).intValue() + difference);
        return true;
    }

    private static boolean takeNextPage(Invocation invocation, ObjectNode page) {
        if (!isSet(page, "hasNext")) {
            return false;
        }
        JsonNode next = neighbour(invocation, page, 1);
        rows(invocation, page).removeAll().addAll(rows(invocation, next));
        return true;
    }

    private static boolean repeatRow(Invocation invocation, ObjectNode page) {
        if (!isSet(page, "hasPrevious")) {
            return false;
        }
        ArrayNode before = rows(invocation, neighbour(invocation, page, -1));
        if (before.isEmpty() || rows(invocation, page).isEmpty()) {
            return false;
        }
        rows(invocation, page).set(0, before.get(before.size() - 1));
        return true;
    }

    private static boolean loseRow(Invocation invocation, ObjectNode page) {
        ArrayNode rows = rows(invocation, page);
        return isSet(page, "hasPrevious") && !rows.isEmpty() && rows.remove(0) != null;
    }

    private static boolean reverseEverySecondTime(Invocation invocation, ObjectNode page) {
        ArrayNode rows = rows(invocation, page);
        if (invocation.count() % 2 == 0) {
            for (int i = rows.size() - 1; i >= 0; i--) {
                rows.add(rows.remove(i));
            }
        }
        return true;
    }

    private static boolean emptyPastTheEnd(Invocation invocation, ObjectNode page) {
        if (!isPastTheEnd(invocation, page)) {
            return false;
        }
        rows(invocation, page).removeAll();
        page.put("currentPage", requested(invocation)).put("hasNext", false).put("hasPrevious", true);
        return true;
    }

    private static boolean isPastTheEnd(Invocation invocation, @Nullable JsonNode page) {
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

    private static JsonNode neighbour(Invocation invocation, ObjectNode page, int distance) {
        String number = String.valueOf(page.path("currentPage").intValue() + distance);
        ApiRequest request = invocation.request().withQuery(PAGE, List.of(number));
        return Objects.requireNonNull(invocation.proceed(request).body());
    }
}
