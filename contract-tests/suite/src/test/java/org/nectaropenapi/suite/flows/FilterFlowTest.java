package org.nectaropenapi.suite.flows;

import static org.nectaropenapi.suite.flows.ApiCalls.ids;
import static org.nectaropenapi.suite.flows.ApiCalls.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.expect.Expectation;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.suite.support.TestData;
import org.opentest4j.TestAbortedException;

/**
 * Tests the filters of documents and usage data. Each response is compared with the matching rows of the whole list, so
 * that the tests work with any data.
 */
@ContractTest
class FilterFlowTest {

    @TestFactory
    Stream<DynamicContainer> filters(ServiceApi api, TestData testData) {
        String company = testData.company().toString();
        String site = testData.site().toString();
        String connection = testData.connection().toString();
        return Stream.of(
                        FilteredList.documents(api, "listDocumentsByCompany", company),
                        FilteredList.documents(api, "listDocumentsBySite", site),
                        FilteredList.documents(api, "listDocumentsByConnection", connection),
                        FilteredList.usage(api, "listUsageDataByCompany", company),
                        FilteredList.usage(api, "listUsageDataBySite", site),
                        FilteredList.usage(api, "listUsageDataByConnection", connection),
                        FilteredList.usage(api, "listUsageDataByDocument", largest(api, company)))
                .map(list -> DynamicContainer.dynamicContainer(list.name(), tests(api, list)));
    }

    /** Returns the document with the most usage records, so that filters have something to select. */
    private static String largest(ServiceApi api, String company) {
        JsonNode page = new ApiCalls(api).get("listDocumentsByCompany", company);
        JsonNode largest = page.path("documents").path(0);
        for (JsonNode document : page.path("documents")) {
            if (document.path("usageData").size() > largest.path("usageData").size()) {
                largest = document;
            }
        }
        return text(largest, "id");
    }

    private static Stream<DynamicTest> tests(ServiceApi api, FilteredList list) {
        Checks checks = new Checks(api, list);
        return Stream.of(
                DynamicTest.dynamicTest("bill dates and periods", checks::billDatesAndPeriods),
                DynamicTest.dynamicTest("times of creation", () -> checks.times("CREATED_DATE", "created")),
                DynamicTest.dynamicTest("times of change", () -> checks.times("UPDATED_DATE", "updated")),
                DynamicTest.dynamicTest("the default dateType", checks::defaultDateType),
                DynamicTest.dynamicTest("a period matches when one of its days is in the range", checks::overlapOfADay),
                DynamicTest.dynamicTest("endDate stands for the start of its day", checks::truncation),
                DynamicTest.dynamicTest("a range with one end", checks::openRanges),
                DynamicTest.dynamicTest("utility types", checks::types),
                DynamicTest.dynamicTest("identifiers in other spellings", checks::identifiers),
                DynamicTest.dynamicTest("combined filters on every page", checks::combined),
                DynamicTest.dynamicTest("invalid filters are rejected", checks::rejected));
    }

    private static final class Checks {

        private final ServiceApi api;
        private final FilteredList list;
        private @Nullable List<JsonNode> read;

        Checks(ServiceApi api, FilteredList list) {
            this.api = api;
            this.list = list;
        }

        /**
         * Returns all rows. The first test that needs them reads them, so that a broken list fails only its own tests.
         */
        private List<JsonNode> rows() {
            List<JsonNode> rows = read == null ? list.list().rows() : read;
            read = rows;
            if (rows.isEmpty()) {
                throw new TestAbortedException("there are no rows to filter");
            }
            return rows;
        }

        private Expectation fact(String parameter) {
            return api.fact(list.name() + "." + parameter);
        }

        /** Returns the fact of a query with several parameters, any of which may be what is wrong. */
        private Expectation combination() {
            return fact("startDate").mayFollow();
        }

        void billDatesAndPeriods() {
            LocalDate middle = list.middle(rows());
            for (String type : list.dateTypes("BILL_DATE", "USAGE_PERIOD")) {
                range(combination(), type, new DateRange(middle, middle));
                range(combination(), type, new DateRange(middle.minusDays(20), middle.plusDays(5)));
            }
        }

        /** Checks a range of times apart from the day of its end, on which the pages disagree. */
        void times(String type, String field) {
            if (list.dateTypes(type).isEmpty()) {
                throw new TestAbortedException("the list does not compare " + field);
            }
            LocalDate day = day(rows().get(0), field);
            List<String> found = found(type, new DateRange(day, day.plusDays(1)));
            combination()
                    .assertThat(found)
                    .as("rows of " + list.name() + " with " + field + " on a day and the day after")
                    .containsAll(ids(on(field, day, day)))
                    .isSubsetOf(ids(on(field, day, day.plusDays(1))));
            combination()
                    .assertThat(found(type, new DateRange(day.plusDays(1), day.plusDays(2))))
                    .as("rows of " + list.name() + " with " + field + " on the two days after")
                    .isSubsetOf(ids(on(field, day.plusDays(1), day.plusDays(2))));
        }

        private List<JsonNode> on(String field, LocalDate first, LocalDate last) {
            return rows().stream()
                    .filter(row ->
                            !day(row, field).isBefore(first) && !day(row, field).isAfter(last))
                    .toList();
        }

        void defaultDateType() {
            DateRange range = new DateRange(list.middle(rows()), list.middle(rows()));
            expect(
                    api.assumption("datetype-default"),
                    list.in(list.defaultDateType(), range),
                    "startDate",
                    range.start(),
                    "endDate",
                    range.end());
        }

        void overlapOfADay() {
            JsonNode row = rows().get(rows().size() / 2);
            JsonNode record =
                    list.records(row).findFirst().orElseThrow(() -> new TestAbortedException("a row has no usage"));
            LocalDate first = ApiCalls.day(record, "startDate");
            LocalDate last = ApiCalls.day(record, "endDate");
            Expectation source = combination();
            source.assertThat(range(source, "USAGE_PERIOD", new DateRange(last, last.plusDays(3))))
                    .as("rows with a record that ends on the first day of the range")
                    .contains(text(row, "id"));
            source.assertThat(range(source, "USAGE_PERIOD", new DateRange(first.minusDays(3), first)))
                    .as("rows with a record that starts on the last day of the range")
                    .contains(text(row, "id"));
            range(source, "USAGE_PERIOD", new DateRange(last.plusDays(1), last.plusDays(1)));
        }

        void truncation() {
            Expectation source = api.assumption("enddate-created-updated");
            for (String type : list.dateTypes("CREATED_DATE", "UPDATED_DATE")) {
                LocalDate day = day(rows().get(0), type.equals("CREATED_DATE") ? "created" : "updated");
                range(source, type, new DateRange(day, day.plusDays(1)));
                range(source, type, new DateRange(day.minusDays(1), day));
            }
        }

        void openRanges() {
            List<LocalDate> days = rows().stream().map(list::billDate).sorted().toList();
            LocalDate late = days.get(days.size() - 1 - days.size() / 10);
            LocalDate early = days.get(days.size() / 10);
            expect(
                    fact("startDate"),
                    row -> !list.billDate(row).isBefore(late),
                    "startDate",
                    late,
                    "dateType",
                    "BILL_DATE");
            expect(
                    fact("endDate"),
                    row -> !list.billDate(row).isAfter(early),
                    "endDate",
                    early,
                    "dateType",
                    "BILL_DATE");
        }

        void types() {
            List<String> present = rows().stream()
                    .flatMap(list::records)
                    .map(record -> text(record, "datasourceType"))
                    .distinct()
                    .toList();
            for (String type : list.values("datasourceType")) {
                expect(fact("datasourceType"), list.ofTypes(List.of(type)), "datasourceType", type);
            }
            if (!present.isEmpty()) {
                List<String> two = List.of(list.values("datasourceType").get(0), present.get(present.size() - 1));
                expect(api.assumption("datasource-type-several"), list.ofTypes(two), "datasourceType", two);
            }
        }

        void identifiers() {
            String value = list.records(rows().get(rows().size() - 1))
                    .flatMap(record -> Stream.of(
                            record.path("identifiers").path(0),
                            record.path("identifiers").path(1)))
                    .map(identifier -> text(identifier, "value"))
                    .filter(text -> FilteredList.normalised(text).length() > 4)
                    .findFirst()
                    .orElseThrow(() -> new TestAbortedException("no record has an identifier"));
            String bare = FilteredList.normalised(value);
            List<String> own =
                    ids(rows().stream().filter(list.ofIdentifier(value)).toList());
            for (String spelling : List.of(
                    value,
                    bare,
                    "000" + bare,
                    bare.substring(0, 2) + "-" + bare.substring(2, 4) + "/" + bare.substring(4),
                    " " + bare.substring(0, 3) + "_, " + bare.substring(3))) {
                List<String> found = ids(list.list().rows("identifier", spelling));
                fact("identifier").assertThat(found).as("rows of " + spelling).containsAll(own);
                api.assumption("identifier-match")
                        .assertThat(found)
                        .as("rows of " + spelling + " and no others")
                        .containsExactlyInAnyOrderElementsOf(own);
            }
            expect(fact("identifier"), row -> false, "identifier", "no-such-identifier-" + bare);
        }

        void combined() {
            List<LocalDate> days = rows().stream().map(list::billDate).sorted().toList();
            LocalDate late = days.get(days.size() - 1 - days.size() / 4);
            Predicate<JsonNode> inRange = row -> !list.billDate(row).isBefore(late);
            String type = list.records(rows().get(0))
                    .map(record -> text(record, "datasourceType"))
                    .findFirst()
                    .orElseThrow(() -> new TestAbortedException("a row has no usage"));
            expect(
                    combination(),
                    inRange.and(list.ofTypes(List.of(type))),
                    "startDate",
                    late,
                    "dateType",
                    "BILL_DATE",
                    "datasourceType",
                    type);
            if (rows().size() > list.list().perPage()) {
                // All but the bills of the first days, for as many pages as a filter can return.
                LocalDate second = days.get(1).plusDays(1);
                expect(
                        fact("startDate"),
                        row -> !list.billDate(row).isBefore(second),
                        "startDate",
                        second,
                        "dateType",
                        "BILL_DATE");
            }
        }

        void rejected() {
            rejected("startDate", "yesterday");
            rejected("endDate", "2025-13-01");
            rejected("dateType", "NO_SUCH_DATE");
            rejected("datasourceType", "NO_SUCH_TYPE");
        }

        private void rejected(String parameter, String value) {
            Object[] query = Stream.concat(list.list().ids().stream(), Stream.of(parameter, value))
                    .toArray();
            new ApiCalls(api).badQuery(api.assumption("invalid-query-values"), list.name(), query);
        }

        private List<String> range(Expectation source, String type, DateRange range) {
            return expect(
                    source, list.in(type, range), "startDate", range.start(), "endDate", range.end(), "dateType", type);
        }

        private List<String> found(String type, DateRange range) {
            return ids(list.list().rows("startDate", range.start(), "endDate", range.end(), "dateType", type));
        }

        private List<String> expect(Expectation source, Predicate<JsonNode> filter, Object... query) {
            List<String> expected = ids(rows().stream().filter(filter).toList());
            List<String> found = ids(list.list().rows(query));
            source.assertThat(found)
                    .as(list.name() + " with " + List.of(query))
                    .containsExactlyInAnyOrderElementsOf(expected);
            return found;
        }

        private static LocalDate day(JsonNode row, String field) {
            return LocalDate.ofInstant(ApiCalls.time(row, field), ZoneOffset.UTC);
        }
    }
}
