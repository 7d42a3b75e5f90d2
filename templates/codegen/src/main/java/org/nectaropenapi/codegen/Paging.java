package org.nectaropenapi.codegen;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.spec.model.Pagination;

/**
 * How a list is read page by page, by {@code x-pagination}.
 *
 * @param creation how the list is made, up to its arguments
 * @param returnType its type
 * @param parameter the member of the query that names the page
 * @param variable a variable with the page that is requested
 * @param query an expression for the query of that page
 * @param shape the arguments that say where a page keeps what
 */
record Paging(String creation, String returnType, String parameter, String variable, String query, String shape) {

    private static final String KEY = "x-pagination";

    /** Returns the name of the query parameter that names the page; null where responses are no pages. */
    static @Nullable String parameterName(Map<String, Object> extensions) {
        return extensions.get(KEY) instanceof Map<?, ?> pagination
                ? Objects.toString(pagination.get("cursor"), "page")
                : null;
    }

    /**
     * Reads the extension of an operation.
     *
     * @param optional the parameters in the object for the query
     * @param page the fields of a response
     * @return null where responses are no pages
     * @throws IllegalArgumentException if the parameter or a field is missing
     */
    static @Nullable Paging of(Map<String, Object> extensions, List<RequestParameter> optional, ResponseFields page) {
        if (!(extensions.get(KEY) instanceof Map<?, ?> pagination)) {
            return null;
        }
        String name = Objects.requireNonNull(parameterName(extensions));
        RequestParameter parameter = optional.stream()
                .filter(candidate ->
                        candidate.in().equals("query") && candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        KEY + " needs the query parameter " + name + "; add it, or leave the extension out"));
        ModelField items = page.get(KEY, pagination.get("items"));
        if (items.type().item() == null) {
            throw new IllegalArgumentException(KEY + " names " + items.jsonName() + ", which is no list");
        }
        String types =
                "<%s, %s>".formatted(page.className(), items.type().item().name());
        if (pagination.containsKey("cursor")) {
            ModelField next = page.get(KEY, pagination.get("next"));
            if (!next.type().name().equals("String") || !parameter.type().equals("String")) {
                throw new IllegalArgumentException(KEY + " needs texts for " + name + " and " + next.jsonName());
            }
            return new Paging(
                    "new CursorPaged<>",
                    "CursorPaged" + types,
                    parameter.member(),
                    "cursor",
                    "(cursor == null ? query : query.toBuilder().%s(cursor).build())".formatted(parameter.member()),
                    page.accessor(items) + ", " + page.accessor(next));
        }
        return new Paging(
                parameter.type().equals("Long") ? "Paged.ofLongPages" : "new Paged<>",
                "Paged" + types,
                parameter.member(),
                "page",
                "query.toBuilder().%s(page).build()".formatted(parameter.member()),
                Pagination.POSITION.stream()
                        .map(field -> page.accessor(page.get(KEY, field)))
                        .collect(Collectors.joining(", ", "new PageShape<>(" + page.accessor(items) + ", ", ")")));
    }
}
