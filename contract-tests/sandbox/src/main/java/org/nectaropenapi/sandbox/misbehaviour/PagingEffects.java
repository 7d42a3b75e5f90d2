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
        ALL.put(PAGE_IGNORED, (Effect.OnCall) passage -> requested(passage).equals(BigInteger.ONE)
                ? passage.untouched(passage.pass())
                : passage.pass(passage.request().withQuery(PAGE, List.of())));
        ALL.put(HAS_NEXT_ALWAYS_TRUE, onPage((passage, page) -> set(page, "hasNext", true)));
        ALL.put(HAS_NEXT_ALWAYS_FALSE, onPage((passage, page) -> set(page, "hasNext", false)));
        ALL.put(
                HAS_PREVIOUS_WRONG,
                onPage((passage, page) ->
                        set(page, "hasPrevious", !page.path("hasPrevious").booleanValue())));
        ALL.put(
                TOTAL_WRONG,
                onPage((passage, page) ->
                        add(page, passage.operation().pagination().orElseThrow().total(), 1)));
        ALL.put(TOTAL_PAGES_WRONG, onPage((passage, page) -> add(page, "totalPages", 1)));
        ALL.put(CURRENT_PAGE_WRONG, onPage((passage, page) -> add(page, "currentPage", -1)));
        ALL.put(PAGE_SIZE_WRONG, onPage((passage, page) -> add(page, "perPage", -1)));
        ALL.put(ROW_REPEATED, onPage(PagingEffects::repeatRow));
        ALL.put(ROW_LOST, onPage(PagingEffects::loseRow));
        ALL.put(ORDER_UNSTABLE, onPage(PagingEffects::turnRound));
        ALL.put(PAST_THE_END_EMPTY, onPage(PagingEffects::emptyBehindTheEnd));
        ALL.put(PAST_THE_END_404, (Effect.OnCall) passage -> {
            HandlerResponse answer = passage.pass();
            return isBehindTheEnd(passage, answer.body())
                    ? HandlerResponse.problem(404, "There is no such page.", Map.of())
                    : passage.untouched(answer);
        });
        ALL.put(PAGE_WITHOUT_ENVELOPE, (Effect.OnCall) passage -> {
            HandlerResponse answer = passage.pass();
            return isPage(answer)
                    ? new HandlerResponse(answer.status(), rows(passage, answer.body()), answer.headers())
                    : passage.untouched(answer);
        });
    }

    private PagingEffects() {}

    /** Changes a page; tells whether there was something to change. */
    @FunctionalInterface
    private interface PageChange {
        boolean apply(Invocation passage, ObjectNode page);
    }

    private static Effect onPage(PageChange change) {
        return (Effect.OnCall) passage -> {
            HandlerResponse answer = passage.pass();
            if (!isPage(answer)) {
                return passage.untouched(answer);
            }
            ObjectNode page = answer.body().deepCopy();
            return change.apply(passage, page)
                    ? new HandlerResponse(answer.status(), page, answer.headers())
                    : passage.untouched(answer);
        };
    }

    private static boolean isPage(HandlerResponse answer) {
        return answer.status() == 200 && answer.body() instanceof ObjectNode;
    }

    private static ArrayNode rows(Invocation passage, JsonNode page) {
        return (ArrayNode)
                page.path(passage.operation().pagination().orElseThrow().items());
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

    private static boolean takeNextPage(Invocation passage, ObjectNode page) {
        if (!page.path("hasNext").booleanValue()) {
            return false;
        }
        JsonNode next = other(passage, page.path("currentPage").intValue() + 1);
        ArrayNode rows = rows(passage, page);
        rows.removeAll();
        rows.addAll(rows(passage, next));
        return true;
    }

    private static boolean repeatRow(Invocation passage, ObjectNode page) {
        if (!page.path("hasPrevious").booleanValue()) {
            return false;
        }
        ArrayNode before = rows(passage, other(passage, page.path("currentPage").intValue() - 1));
        rows(passage, page).set(0, before.get(before.size() - 1));
        return true;
    }

    private static boolean loseRow(Invocation passage, ObjectNode page) {
        if (!page.path("hasPrevious").booleanValue()) {
            return false;
        }
        rows(passage, page).remove(0);
        return true;
    }

    private static boolean turnRound(Invocation passage, ObjectNode page) {
        ArrayNode rows = rows(passage, page);
        if (passage.turn() % 2 == 0) {
            for (int i = rows.size() - 1; i >= 0; i--) {
                rows.add(rows.remove(i));
            }
        }
        return true;
    }

    private static boolean emptyBehindTheEnd(Invocation passage, ObjectNode page) {
        if (!isBehindTheEnd(passage, page)) {
            return false;
        }
        rows(passage, page).removeAll();
        page.put("currentPage", requested(passage)).put("hasNext", false).put("hasPrevious", true);
        return true;
    }

    private static boolean isBehindTheEnd(Invocation passage, @Nullable JsonNode page) {
        return page != null
                && page.has("totalPages")
                && requested(passage).compareTo(page.path("totalPages").bigIntegerValue()) > 0;
    }

    private static BigInteger requested(Invocation passage) {
        return passage.request()
                .query(PAGE)
                .filter(text -> text.matches("\\d+"))
                .map(BigInteger::new)
                .orElse(BigInteger.ONE);
    }

    private static JsonNode other(Invocation passage, int page) {
        ApiRequest request = passage.request().withQuery(PAGE, List.of(String.valueOf(page)));
        JsonNode body = passage.pass(request).body();
        if (body == null) {
            throw new IllegalStateException("A page beside another one cannot be read.");
        }
        return body;
    }
}
