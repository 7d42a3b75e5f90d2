package org.nectaropenapi.client.conformance;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The pages of the list in the fixture as a service returns them, with a hundred rows each by default. A request for a
 * page past the end gets the last page.
 */
final class ScriptedPages implements Function<RecordedRequest, ScriptedResponse> {

    private static final int PAGE_SIZE = 100;

    private final List<List<Integer>> pages;

    private ScriptedPages(List<List<Integer>> pages) {
        this.pages = pages;
    }

    static ScriptedPages ofRows(int rows) {
        int count = Math.max(1, (rows + PAGE_SIZE - 1) / PAGE_SIZE);
        return new ScriptedPages(IntStream.range(0, count)
                .mapToObj(page -> IntStream.range(page * PAGE_SIZE, Math.min(rows, (page + 1) * PAGE_SIZE))
                        .boxed()
                        .toList())
                .toList());
    }

    /** Returns pages of the given numbers of rows. */
    static ScriptedPages ofSizes(int... sizes) {
        int[] starts = new int[sizes.length];
        for (int i = 1; i < sizes.length; i++) {
            starts[i] = starts[i - 1] + sizes[i - 1];
        }
        return new ScriptedPages(IntStream.range(0, sizes.length)
                .mapToObj(i ->
                        IntStream.range(starts[i], starts[i] + sizes[i]).boxed().toList())
                .toList());
    }

    int rows() {
        return pages.stream().mapToInt(List::size).sum();
    }

    /** Returns the response body to a request for a page. */
    ObjectNode page(int requested) {
        int number = Math.min(requested, pages.size());
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        page.put("totalParts", rows())
                .put("perPage", PAGE_SIZE)
                .put("totalPages", pages.size())
                .put("currentPage", number)
                .put("hasNext", number < pages.size())
                .put("hasPrevious", number > 1);
        ArrayNode rows = page.putArray("parts");
        pages.get(number - 1).forEach(row -> rows.addObject().put("id", id(row)));
        return page;
    }

    static String id(int row) {
        return "part " + row;
    }

    static int requestedPage(RecordedRequest request) {
        return Integer.parseInt(request.query().get("page").get(0));
    }

    @Override
    public ScriptedResponse apply(RecordedRequest request) {
        return ScriptedResponse.json(page(requestedPage(request)));
    }
}
