package org.nectaropenapi.suite.flows;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A list of documents or usage data with the common filters, and what its rows tell the filters.
 *
 * @param name how tests call it
 * @param list the list
 * @param ofDocuments whether its rows are documents
 * @param defaultDateType the date that is tested unless dateType says otherwise
 */
record FilteredList(String name, PagedList list, boolean ofDocuments, String defaultDateType) {

    static FilteredList documents(String path) {
        return new FilteredList(name(path), PagedList.of(path, "documents"), true, "BILL_DATE");
    }

    static FilteredList usage(String path) {
        return new FilteredList(name(path), PagedList.of(path, "usageData"), false, "BILL_DATE");
    }

    static FilteredList usageOfDocument(String path) {
        return new FilteredList(name(path), PagedList.of(path, "usageData"), false, "USAGE_PERIOD");
    }

    private static String name(String path) {
        return path.replaceAll("/[0-9a-f-]{36}", "");
    }

    /** The usage records that a row is or has. */
    Stream<JsonNode> records(JsonNode row) {
        return ofDocuments ? StreamSupport.stream(row.path("usageData").spliterator(), false) : Stream.of(row);
    }

    LocalDate billDate(JsonNode row) {
        return LocalDate.parse(billDateNode(row).asText());
    }

    /** Whether a row has what a range of a kind of date asks for. */
    Predicate<JsonNode> in(String dateType, DateRange range) {
        return switch (dateType) {
            case "BILL_DATE" -> row -> range.has(billDateNode(row));
            case "USAGE_PERIOD" -> row -> records(row).anyMatch(range::meets);
            case "CREATED_DATE" -> row -> range.hasTime(row.path("created"));
            case "UPDATED_DATE" -> row -> range.hasTime(row.path("updated"));
            default -> throw new IllegalArgumentException(dateType);
        };
    }

    Predicate<JsonNode> ofTypes(List<String> types) {
        return row -> records(row).anyMatch(record -> types.contains(ApiCalls.text(record, "datasourceType")));
    }

    Predicate<JsonNode> ofIdentifier(String wanted) {
        return row -> records(row)
                .flatMap(record ->
                        StreamSupport.stream(record.path("identifiers").spliterator(), false))
                .anyMatch(identifier ->
                        normalised(ApiCalls.text(identifier, "value")).equals(normalised(wanted)));
    }

    /** The middle of the bill dates, so that a range from it cuts the list. */
    LocalDate middle(List<JsonNode> rows) {
        List<LocalDate> dates =
                new ArrayList<>(rows.stream().map(this::billDate).toList());
        Collections.sort(dates);
        return dates.get(dates.size() / 2);
    }

    static String normalised(String identifier) {
        return identifier.replaceAll("[-\\s_,/]", "").replaceFirst("^0+", "").toUpperCase(Locale.ROOT);
    }

    private JsonNode billDateNode(JsonNode row) {
        return ofDocuments ? row.path("billDate") : row.path("document").path("billDate");
    }
}
