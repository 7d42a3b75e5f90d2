package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.EndpointVariation.everywhere;
import static org.nectaropenapi.suite.probes.EndpointVariation.on;
import static org.nectaropenapi.suite.probes.Fields.known;
import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;
import static org.nectaropenapi.suite.probes.SuggestedEdit.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nectaropenapi.suite.probes.FilteredPages;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeContext;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.ProxiedRequest;
import org.nectaropenapi.suite.probes.ServiceVariation;

/** Questions about the filters of lists by type, identifier and date. */
final class FilterProbes implements ProbeArea {
    private static final String DOCUMENTS = Bills.OF_COMPANY + "?datasourceType=";
    private static final String USAGE = UsageRecords.OF_COMPANY + "?datasourceType=";
    private static final Set<String> OLDER_TYPES = Set.of("SEWER", "STEAM", "CHILLED_WATER", "HOT_WATER");
    private static final String BILL_DATE = "BILL_DATE";
    private static final String USAGE_PERIOD = "USAGE_PERIOD";

    @Override
    public List<Probe> probes() {
        return List.of(datasourceTypeValues(), severalDatasourceTypes(), identifierMatch(), endDate(), defaultType());
    }

    private static Probe datasourceTypeValues() {
        return reading("datasource-type-values", q -> {
                    ProbeResponse none = q.call(DOCUMENTS + "NO_SUCH_TYPE", q.company());
                    q.require(
                            none.isRefused(),
                            "the service does not check the values: an invented one returns " + none.status());
                    Set<String> refused = refused(q, known("DatasourceType"));
                    Set<String> older = refused(q, OLDER_TYPES);
                    q.note("refused of the ten: " + refused + ", of the older values: " + older);
                    return q.decide()
                            .when(
                                    !refused.isEmpty(),
                                    "without " + refused,
                                    "Remove " + refused + " from DatasourceType, which the filter refuses.")
                            .when(older.equals(OLDER_TYPES), 0)
                            .when(older.isEmpty(), 1)
                            .otherwise(
                                    "of the older values all but " + older,
                                    "Add the older values to DatasourceType, all but " + older + ".");
                })
                .proofOfAssumed(0)
                .suggests(
                        1,
                        edit("Add the four older values to DatasourceType.")
                                .replace(
                                        schema("DatasourceType", "enum"),
                                        "[ELECTRICITY, GAS, WATER, DISTRICT, WASTE, FUEL, MISC, REFRIGERANT,"
                                                + " SOLAR, TELECOM, SEWER, STEAM, CHILLED_WATER, HOT_WATER]"))
                .proof(
                        1,
                        on(request -> request.query()
                                        .matches(".*datasourceType=(SEWER|STEAM|CHILLED_WATER|HOT_WATER).*"))
                                .reads(request ->
                                        request.without("datasourceType").with("datasourceType", "DISTRICT")))
                .proofOfOther("without [TELECOM]", on(type("TELECOM")).fails(400))
                .proofOfOther(
                        "all but [CHILLED_WATER, HOT_WATER, SEWER]",
                        on(type("STEAM")).reads(request -> request.without("datasourceType")
                                .with("datasourceType", "DISTRICT")))
                .proofOfUnclear("does not check", everywhere().ignores("datasourceType"));
    }

    private static Predicate<ProxiedRequest> type(String value) {
        return request -> request.parameters("datasourceType").contains(value);
    }

    /** Returns the values that the filter refuses; ends the probe at any other failure. */
    private static Set<String> refused(ProbeContext q, Set<String> types) {
        return types.stream()
                .filter(type -> {
                    ProbeResponse list = q.call(DOCUMENTS + type, q.company());
                    return list.isRefused() || !list.ok().isSuccess();
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Probe severalDatasourceTypes() {
        return reading("datasource-type-several", q -> {
                    List<String> types = q.items("listUsageDataByCompany", q.company()).stream()
                            .map(row -> row.path("datasourceType").asText())
                            .distinct()
                            .toList();
                    q.require(types.size() >= 2, "not enough data: usage of one type only");
                    String first = types.get(0);
                    String second = types.get(1);
                    int both = q.total(USAGE + first, q.company()) + q.total(USAGE + second, q.company());
                    boolean repeats = finds(q, both, first + "&datasourceType=" + second);
                    boolean separates = finds(q, both, first + "," + second);
                    q.note("records of both types with a repeated parameter: " + repeats + ", with a comma: "
                            + separates);
                    return repeats || separates
                            ? q.finds(repeats ? 0 : 1)
                            : q.finds("neither way returns two types", "Make datasourceType a parameter of one value.");
                })
                .proofOfAssumed(0)
                .suggests(
                        1,
                        edit("Send several values of datasourceType separated by commas.")
                                .replace("/components/parameters/DatasourceTypes/explode", "false"))
                .proof(1, on(request -> request.has("datasourceType")).reads(FilterProbes::commaSeparated))
                .proofOfOther(
                        "neither way",
                        on(request -> request.parameters("datasourceType").size() > 1)
                                .reads(request -> request.without("datasourceType")
                                        .with(
                                                "datasourceType",
                                                request.parameters("datasourceType")
                                                        .get(0))));
    }

    private static boolean finds(ProbeContext q, int total, String types) {
        ProbeResponse list = q.call(USAGE + types, q.company());
        return list.isSuccess() && list.total() == total;
    }

    /** Splits the last value of the parameter at commas. */
    private static ProxiedRequest commaSeparated(ProxiedRequest request) {
        List<String> values = request.parameters("datasourceType");
        ProxiedRequest read = request.without("datasourceType");
        for (String value : values.get(values.size() - 1).split(",")) {
            read = read.with("datasourceType", value);
        }
        return read;
    }

    private static Probe identifierMatch() {
        String path = UsageRecords.OF_COMPANY + "?identifier={identifier}";
        return reading("identifier-match", q -> {
                    String whole = q.require(
                            q.items("listUsageDataByCompany", q.company()).stream()
                                    .flatMap(row -> row.path("identifiers").valueStream())
                                    .map(identifier -> identifier.path("value").asText())
                                    .filter(value -> value.length() >= 6)
                                    .findFirst(),
                            "not enough data: no record with an identifier");
                    int ofNone = q.total(path, q.company(), "no-such-identifier-" + whole.length());
                    q.require(ofNone == 0, "the filter has no effect: an invented identifier finds records");
                    int ofWhole = q.total(path, q.company(), whole);
                    int ofHalf = q.total(path, q.company(), whole.substring(0, whole.length() / 2));
                    q.note("records with the whole identifier: " + ofWhole + ", with its first half: " + ofHalf);
                    q.require(ofWhole != 0, "the filter does not find a record by its own identifier");
                    return q.decide()
                            .when(ofHalf == 0, 0)
                            .when(ofHalf >= ofWhole, 1)
                            .otherwiseUnclear("the first half finds other records, fewer than the whole identifier");
                })
                .proofOfAssumed(0)
                .suggests(1, "Say that identifier matches a part of the value.")
                .proof(1, partsMatch())
                .proofOfUnclear(
                        "does not find",
                        on(request -> request.has("identifier")).object(page -> page.put("totalUsageData", 0)))
                .proofOfUnclear("no effect", everywhere().ignores("identifier"));
    }

    /** Keeps the records with the text in an identifier, both without what the filter disregards. */
    private static ServiceVariation partsMatch() {
        return new FilteredPages(
                request -> request.has("identifier") && request.is(UsageRecords.OF_COMPANY),
                request -> request.without("identifier"),
                (request, row) -> row.path("identifiers").findValuesAsText("value").stream()
                        .anyMatch(value -> normalised(value)
                                .contains(normalised(
                                        request.parameters("identifier").get(0)))));
    }

    private static String normalised(String identifier) {
        return identifier.replaceAll("[-\\s_,/]", "").replaceFirst("^0+", "").toUpperCase(Locale.ROOT);
    }

    private static Probe endDate() {
        String path = Bills.OF_COMPANY + "?dateType=CREATED_DATE&startDate={day}&endDate={day}";
        return reading("enddate-created-updated", q -> {
                    LocalDate day = q.require(
                            q.items("listDocumentsByCompany", q.company()).stream()
                                    .map(document -> OffsetDateTime.parse(
                                                    document.path("created").asText())
                                            .withOffsetSameInstant(ZoneOffset.UTC))
                                    .filter(time -> time.toLocalTime().toSecondOfDay() > 0)
                                    .map(OffsetDateTime::toLocalDate)
                                    .findFirst(),
                            "not enough data: no document has a usable creation time");
                    int sameDay = q.total(path, q.company(), day, day);
                    int nextDay = q.total(path, q.company(), day, day.plusDays(1));
                    q.note("documents with endDate on the day of creation: " + sameDay + ", on the next day: "
                            + nextDay);
                    q.require(nextDay != 0, "the filter does not find the document of that day");
                    return q.finds(sameDay == 0 ? 1 : 0);
                })
                .proofOfAssumed(1)
                .suggests(
                        0,
                        edit("Say that endDate includes its day for every dateType.")
                                .replace(
                                        "/components/parameters/EndDate/description",
                                        "Last day of the range, inclusive. It may be given without startDate."))
                .proof(
                        0,
                        on(request -> request.query().matches(".*dateType=(CREATED|UPDATED)_DATE.*")
                                        && request.has("endDate"))
                                .reads(request -> request.without("endDate")
                                        .with(
                                                "endDate",
                                                nextDay(request.parameters("endDate")
                                                        .get(0)))))
                .proofOfUnclear("not enough data", Bills.none());
    }

    private static String nextDay(String day) {
        return LocalDate.parse(day).plusDays(1).toString();
    }

    private static Probe defaultType() {
        return reading("datetype-default", q -> {
                    JsonNode row = q.require(
                            q.items("listUsageDataByConnection", q.connection()).stream()
                                    .filter(record ->
                                            record.path("endDate").asText().compareTo(billDate(record)) < 0)
                                    .findFirst(),
                            "not enough data: no bill is dated after its period");
                    String day = billDate(row);
                    String bills = defaultOf(q, Bills.OF_CONNECTION, q.connection(), day);
                    String usage = defaultOf(q, "listUsageDataByConnection", q.connection(), day);
                    String document = row.at("/document/id").asText();
                    String ofDocument = defaultOf(q, "listUsageDataByDocument", document, day);
                    String found = "{document/connection=" + bills + ", usage/connection=" + usage + ", usage/document="
                            + ofDocument + "}";
                    q.note("default of dateType: " + found);
                    q.require(
                            Stream.of(bills, usage, ofDocument).noneMatch(String::isEmpty),
                            "not every list tells the two dates apart");
                    if (!bills.equals(BILL_DATE) || !usage.equals(BILL_DATE)) {
                        return q.finds(found, "Correct the defaults of dateType: " + found + ".");
                    }
                    return ofDocument.equals(USAGE_PERIOD) ? q.asAssumed() : q.finds(0);
                })
                .proofOfAssumption()
                .suggests(
                        0,
                        edit("Make BILL_DATE the default for the usage data of a document too.")
                                .replace("/components/parameters/DateTypeOfDocument/schema/default", BILL_DATE))
                .proof(0, byDefault("listUsageDataByDocument", BILL_DATE))
                .proofOfOther("document/connection=USAGE_PERIOD", byDefault(Bills.OF_CONNECTION, USAGE_PERIOD))
                .indistinguishable(1, "It is a part of the assumption.");
    }

    private static String billDate(JsonNode record) {
        return record.at("/document/billDate").asText();
    }

    /** Returns the type that a list uses without the parameter; empty when the day does not tell the types apart. */
    private static String defaultOf(ProbeContext q, String list, Object id, String day) {
        String range = list + "?startDate={day}&endDate={day}";
        int none = q.total(range, id, day, day);
        int bill = q.total(range + "&dateType=" + BILL_DATE, id, day, day);
        int period = q.total(range + "&dateType=" + USAGE_PERIOD, id, day, day);
        if (bill == period || (none != bill && none != period)) {
            return "";
        }
        return none == bill ? BILL_DATE : USAGE_PERIOD;
    }

    private static ServiceVariation byDefault(String target, String type) {
        return on(request -> request.is(target) && !request.has("dateType"))
                .reads(request -> request.with("dateType", type));
    }
}
