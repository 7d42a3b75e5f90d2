package org.nectaropenapi.sandbox.misbehaviour;

import static org.nectaropenapi.sandbox.misbehaviour.Misbehaviour.*;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nectaropenapi.sandbox.http.ApiRequest;
import org.nectaropenapi.sandbox.http.OptionalCheck;

/** Wrong filters: the handler receives a changed query. */
final class FilterEffects {
    static final Map<Misbehaviour, Effect> ALL = new EnumMap<>(Misbehaviour.class);

    private static final Set<String> NO_FILTERS = Set.of("page", "limit");

    static {
        ALL.put(IGNORES_START_DATE, without("startDate"));
        ALL.put(IGNORES_END_DATE, without("endDate"));
        ALL.put(IGNORES_DATE_TYPE, without("dateType"));
        ALL.put(IGNORES_DATASOURCE_TYPE, without("datasourceType"));
        ALL.put(IGNORES_IDENTIFIER, without("identifier"));
        ALL.put(IGNORES_IS_DELETED, without("isDeleted"));
        ALL.put(IGNORES_STATUS, without("status"));
        ALL.put(IGNORES_SITES, without("sites"));
        ALL.put(IGNORES_CONNECTION_OWNER_EMAIL, without("connectionOwnerEmail"));
        ALL.put(IGNORES_LIMIT, without("limit"));
        ALL.put(ONE_DATASOURCE_TYPE_ONLY, query(FilterEffects::firstTypeOnly));
        ALL.put(IDENTIFIER_NOT_NORMALISED, StateEffects.waiving(OptionalCheck.NORMALISED_IDENTIFIERS));
        ALL.put(START_DATE_EXCLUSIVE, query(request -> shifted(request, "startDate", 1)));
        ALL.put(END_DATE_EXCLUSIVE, query(request -> shifted(request, "endDate", -1)));
        ALL.put(FILTERS_ON_FIRST_PAGE_ONLY, query(FilterEffects::withoutFilters));
        ALL.put(
                DELETED_DOCUMENT_LISTED,
                query(request -> request.query("isDeleted").isPresent()
                        ? Optional.empty()
                        : Optional.of(request.withQuery("isDeleted", List.of("true")))));
    }

    private FilterEffects() {}

    /** Changes a request; empty when there is nothing to change. */
    @FunctionalInterface
    private interface QueryChange {
        Optional<ApiRequest> apply(ApiRequest request);
    }

    private static Effect query(QueryChange change) {
        return (Effect.OnRequest) invocation -> change.apply(invocation.request())
                .map(invocation::proceed)
                .orElseGet(() -> invocation.unchanged(invocation.proceed()));
    }

    private static Effect without(String parameter) {
        return query(request -> request.query(parameter).map(value -> request.withQuery(parameter, List.of())));
    }

    private static Optional<ApiRequest> firstTypeOnly(ApiRequest request) {
        List<String> types = request.query().getOrDefault("datasourceType", List.of());
        return types.size() < 2
                ? Optional.empty()
                : Optional.of(request.withQuery("datasourceType", types.subList(0, 1)));
    }

    private static Optional<ApiRequest> shifted(ApiRequest request, String parameter, int days) {
        return request.query(parameter)
                .filter(text -> text.matches("\\d{4}-(0[1-9]|1[0-2])-([01]\\d|2[0-8])"))
                .map(text -> request.withQuery(
                        parameter, List.of(LocalDate.parse(text).plusDays(days).toString())));
    }

    private static Optional<ApiRequest> withoutFilters(ApiRequest request) {
        if (request.query("page").filter(page -> !page.equals("1")).isEmpty()
                || NO_FILTERS.containsAll(request.query().keySet())) {
            return Optional.empty();
        }
        ApiRequest bare = request;
        for (String parameter : request.query().keySet()) {
            bare = NO_FILTERS.contains(parameter) ? bare : bare.withQuery(parameter, List.of());
        }
        return Optional.of(bare);
    }
}
