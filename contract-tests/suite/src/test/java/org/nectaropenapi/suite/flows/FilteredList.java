package org.nectaropenapi.suite.flows;

import static org.nectaropenapi.suite.flows.ApiCalls.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.lookup.DocumentLookup;
import org.nectaropenapi.spec.model.Parameter;

/**
 * A list of documents or usage data with the common filters, and the values of its rows that the filters compare.
 *
 * @param list the list
 * @param ofDocuments whether its rows are documents
 */
record FilteredList(PagedList list, boolean ofDocuments) {

    static FilteredList documents(ServiceApi api, String operationId, Object id) {
        return new FilteredList(PagedList.of(api, operationId, id), true);
    }

    static FilteredList usage(ServiceApi api, String operationId, Object id) {
        return new FilteredList(PagedList.of(api, operationId, id), false);
    }

    private Parameter parameter(String name) {
        return new DocumentLookup(list.api().document()).parameter(list.operationId(), name);
    }

    /** Returns the values that a parameter of the list can have. */
    List<String> values(String parameter) {
        return parameter(parameter)
                .valueSchema()
                .path("enum")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }

    /** Returns those of the dates that the list can compare. */
    List<String> dateTypes(String... types) {
        List<String> known = new ArrayList<>(List.of(types));
        known.retainAll(values("dateType"));
        return known;
    }

    /** Returns the date that is compared without the parameter dateType. */
    String defaultDateType() {
        return parameter("dateType").schema().path("default").asText();
    }

    String name() {
        return list.operationId();
    }

    /** Returns the usage records that a row is or has. */
    Stream<JsonNode> records(JsonNode row) {
        return ofDocuments ? row.path("usageData").valueStream() : Stream.of(row);
    }

    LocalDate billDate(JsonNode row) {
        return ApiCalls.day(ofDocuments ? row : row.path("document"), "billDate");
    }

    /** Selects the rows with a date of this type in the range. */
    Predicate<JsonNode> in(String dateType, DateRange range) {
        return switch (dateType) {
            case "BILL_DATE" -> row -> range.has(billDate(row));
            case "USAGE_PERIOD" -> row -> records(row).anyMatch(range::meets);
            case "CREATED_DATE" -> row -> range.has(ApiCalls.time(row, "created"));
            case "UPDATED_DATE" -> row -> range.has(ApiCalls.time(row, "updated"));
            default -> throw new IllegalArgumentException(dateType);
        };
    }

    Predicate<JsonNode> ofTypes(List<String> types) {
        return row -> records(row).anyMatch(record -> types.contains(text(record, "datasourceType")));
    }

    Predicate<JsonNode> ofIdentifier(String identifier) {
        return row -> records(row)
                .flatMap(record -> record.path("identifiers").valueStream())
                .anyMatch(other -> normalised(text(other, "value")).equals(normalised(identifier)));
    }

    /** Returns the middle of the bill dates, which divides the list. */
    LocalDate middle(List<JsonNode> rows) {
        List<LocalDate> dates =
                new ArrayList<>(rows.stream().map(this::billDate).toList());
        Collections.sort(dates);
        return dates.get(dates.size() / 2);
    }

    static String normalised(String identifier) {
        return identifier.replaceAll("[-\\s_,/]", "").replaceFirst("^0+", "").toUpperCase(Locale.ROOT);
    }
}
