package org.nectaropenapi.sandbox.handler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.nectaropenapi.sandbox.http.HandlerResponse;
import org.nectaropenapi.sandbox.http.ValidatedRequest;
import org.nectaropenapi.sandbox.view.JsonNodes;

/** Answers paginated lists. */
final class PageResponse {
    static final int PAGE_SIZE = 100;

    private PageResponse() {}

    static <T> HandlerResponse page(
            ValidatedRequest request, String items, Supplier<Stream<T>> rows, Function<T, ? extends JsonNode> view) {
        return page(request, PAGE_SIZE, items, GroupedRows.of(rows), view);
    }

    static <T> HandlerResponse page(
            ValidatedRequest request,
            int size,
            String items,
            GroupedRows<?, T> rows,
            Function<T, ? extends JsonNode> view) {
        int total = rows.total();
        int pages = Math.max(1, (total + size - 1) / size);
        // A page past the end answers the last one there is.
        int page = request.query("page")
                .map(BigInteger::new)
                .orElse(BigInteger.ONE)
                .min(BigInteger.valueOf(pages))
                .max(BigInteger.ONE)
                .intValue();
        ObjectNode envelope = JsonNodes.object()
                .put("total" + Character.toUpperCase(items.charAt(0)) + items.substring(1), total)
                .put("perPage", size)
                .put("totalPages", pages)
                .put("currentPage", page)
                .put("hasNext", page < pages)
                .put("hasPrevious", page > 1);
        envelope.set(
                items,
                JsonNodes.array(rows.slice((page - 1) * size, size).stream().map(view)));
        return HandlerResponse.ok(envelope);
    }
}
