package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nectaropenapi.suite.flows.ApiCalls.ids;
import static org.nectaropenapi.suite.flows.ApiCalls.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nectaropenapi.harness.api.ServiceApi;
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
                DynamicTest.dynamicTest("every dateType", checks::everyDateType),
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

        void everyDateType() {
            LocalDate middle = list.middle(rows());
            for (String type : list.dateTypes("BILL_DATE", "USAGE_PERIOD")) {
                range(type, new DateRange(middle, middle), true);
                range(type, new DateRange(middle.minusDays(20), middle.plusDays(5)), true);
            }
            for (String type : list.dateTypes("CREATED_DATE", "UPDATED_DATE")) {
                LocalDate day = day(rows().get(0).path(type.equals("CREATED_DATE") ? "created" : "updated"));
                range(type, new DateRange(day, day.plusDays(1)), true);
                range(type, new DateRange(day.plusDays(1), day.plusDays(2)), false);
            }
        }

        void defaultDateType() {
            DateRange range = new DateRange(list.middle(rows()), list.middle(rows()));
            expect(list.in(list.defaultDateType(), range), "startDate", range.start(), "endDate", range.end());
        }

        void overlapOfADay() {
            JsonNode record =
                    list.records(rows().get(rows().size() / 2)).findFirst().orElseThrow();
            LocalDate first = LocalDate.parse(text(record, "startDate"));
            LocalDate last = LocalDate.parse(text(record, "endDate"));
            assertThat(range("USAGE_PERIOD", new DateRange(last, last.plusDays(3)), true))
                    .as("a record that ends on the first day of the range")
                    .contains(text(rows().get(rows().size() / 2), "id"));
            assertThat(range("USAGE_PERIOD", new DateRange(first.minusDays(3), first), true))
                    .as("a record that starts on the last day of the range")
                    .contains(text(rows().get(rows().size() / 2), "id"));
            range("USAGE_PERIOD", new DateRange(last.plusDays(1), last.plusDays(1)), false);
        }

        void truncation() {
            LocalDate created = day(rows().get(0).path("created"));
            String id = text(rows().get(0), "id");
            assertThat(range("CREATED_DATE", new DateRange(created, created.plusDays(1)), true))
                    .contains(id);
            range("CREATED_DATE", new DateRange(created.minusDays(1), created), false);
            LocalDate updated = day(rows().get(0).path("updated"));
            assertThat(range("UPDATED_DATE", new DateRange(updated, updated.plusDays(1)), true))
                    .contains(id);
            range("UPDATED_DATE", new DateRange(updated.minusDays(1), updated), false);
        }

        void openRanges() {
            List<LocalDate> days = rows().stream().map(list::billDate).sorted().toList();
            LocalDate late = days.get(days.size() - 1 - days.size() / 10);
            LocalDate early = days.get(days.size() / 10);
            expect(row -> !list.billDate(row).isBefore(late), "startDate", late, "dateType", "BILL_DATE");
            expect(row -> !list.billDate(row).isAfter(early), "endDate", early, "dateType", "BILL_DATE");
        }

        void types() {
            List<String> present = rows().stream()
                    .flatMap(list::records)
                    .map(record -> text(record, "datasourceType"))
                    .distinct()
                    .toList();
            for (String type : list.values("datasourceType")) {
                expect(list.ofTypes(List.of(type)), "datasourceType", type);
            }
            List<String> two = List.of(list.values("datasourceType").get(0), present.get(present.size() - 1));
            expect(list.ofTypes(two), "datasourceType", two);
        }

        void identifiers() {
            String value = list.records(rows().get(rows().size() - 1))
                    .flatMap(record -> Stream.of(
                            record.path("identifiers").path(0),
                            record.path("identifiers").path(1)))
                    .map(identifier -> text(identifier, "value"))
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElseThrow(() -> new TestAbortedException("no record has an identifier"));
            String bare = FilteredList.normalised(value);
            for (String spelling : List.of(
                    value,
                    bare,
                    "000" + bare,
                    bare.substring(0, 2) + "-" + bare.substring(2, 4) + "/" + bare.substring(4),
                    " " + bare.substring(0, 3) + "_, " + bare.substring(3))) {
                assertThat(expect(list.ofIdentifier(value), "identifier", spelling))
                        .as("rows of " + spelling)
                        .isNotEmpty();
            }
            assertThat(expect(row -> false, "identifier", "no-such-identifier-" + bare))
                    .isEmpty();
        }

        void combined() {
            List<LocalDate> days = rows().stream().map(list::billDate).sorted().toList();
            LocalDate late = days.get(days.size() - 1 - days.size() / 4);
            Predicate<JsonNode> inRange = row -> !list.billDate(row).isBefore(late);
            String type = text(list.records(rows().get(0)).findFirst().orElseThrow(), "datasourceType");
            expect(
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
                expect(row -> !list.billDate(row).isBefore(second), "startDate", second, "dateType", "BILL_DATE");
            }
        }

        void rejected() {
            list.list().badQuery("startDate", "yesterday");
            list.list().badQuery("endDate", "2025-13-01");
            list.list().badQuery("dateType", "NO_SUCH_DATE");
            list.list().badQuery("datasourceType", "NO_SUCH_TYPE");
        }

        private List<String> range(String type, DateRange range, boolean mustMatch) {
            List<String> found =
                    expect(list.in(type, range), "startDate", range.start(), "endDate", range.end(), "dateType", type);
            if (mustMatch && rows().stream().anyMatch(list.in(type, range))) {
                assertThat(found).as("rows by " + type).isNotEmpty();
            }
            return found;
        }

        private List<String> expect(Predicate<JsonNode> filter, Object... query) {
            List<String> expected = ids(rows().stream().filter(filter).toList());
            List<String> found = ids(list.list().rows(query));
            assertThat(found).as(list.name() + " with " + List.of(query)).containsExactlyInAnyOrderElementsOf(expected);
            return found;
        }

        private static LocalDate day(JsonNode time) {
            return OffsetDateTime.parse(time.asText())
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .toLocalDate();
        }
    }
}
