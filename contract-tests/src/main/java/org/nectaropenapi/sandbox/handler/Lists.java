package org.nectaropenapi.sandbox.handler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import org.nectaropenapi.sandbox.http.Answer;
import org.nectaropenapi.sandbox.http.Call;
import org.nectaropenapi.sandbox.view.Json;

/** Answers paginated lists. */
final class Lists {
    static final int PAGE_SIZE = 100;

    private Lists() {}

    static <T> Answer page(Call call, String items, List<T> all, Function<T, ? extends JsonNode> view) {
        return page(call, PAGE_SIZE, items, all, view);
    }

    static <T> Answer page(Call call, int size, String items, List<T> all, Function<T, ? extends JsonNode> view) {
        int pages = Math.max(1, (all.size() + size - 1) / size);
        // A page past the end answers the last one there is.
        int page = call.query("page")
                .map(BigInteger::new)
                .orElse(BigInteger.ONE)
                .min(BigInteger.valueOf(pages))
                .max(BigInteger.ONE)
                .intValue();
        int from = (page - 1) * size;
        ObjectNode envelope = Json.object()
                .put("total" + Character.toUpperCase(items.charAt(0)) + items.substring(1), all.size())
                .put("perPage", size)
                .put("totalPages", pages)
                .put("currentPage", page)
                .put("hasNext", page < pages)
                .put("hasPrevious", page > 1);
        envelope.set(
                items,
                Json.array(all.subList(from, Math.min(all.size(), from + size)).stream()
                        .map(view)));
        return Answer.ok(envelope);
    }
}
