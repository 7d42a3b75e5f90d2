package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.EndpointVariation.on;
import static org.nectaropenapi.suite.probes.Fields.entries;
import static org.nectaropenapi.suite.probes.Fields.texts;
import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.ServiceVariations.items;
import static org.nectaropenapi.suite.probes.ServiceVariations.missing;
import static org.nectaropenapi.suite.probes.ServiceVariations.object;
import static org.nectaropenapi.suite.probes.ServiceVariations.olderVersions;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;
import static org.nectaropenapi.suite.probes.SuggestedEdit.path;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.nectaropenapi.suite.probes.EndpointVariation;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeContext;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.RequestOutcomes;
import org.nectaropenapi.suite.probes.ServiceVariation;
import org.nectaropenapi.suite.probes.SuggestedEdit;
import org.nectaropenapi.suite.probes.Versions;

/** Questions about interval readings. */
final class IntervalsProbes implements ProbeArea {
    private static final String NOTHING = "not enough data: the connection has no reading";

    @Override
    public List<Probe> probes() {
        return List.of(startBoundary(), plainDays(), values(), accounts(), emptyIdentifier(), versions());
    }

    private static ServiceVariation noReadings() {
        return object("listIntervalsByConnection", page -> page.put("totalIntervals", 0)
                .putArray("intervals"));
    }

    private static ServiceVariation ignoring(String parameter) {
        return on(request -> request.isAt("listIntervalsByConnection") && request.has(parameter))
                .ignores(parameter);
    }

    private static Probe startBoundary() {
        String path = "listIntervalsByConnection?startDate=";
        return reading("interval-start-boundary", q -> {
                    ProbeResponse all =
                            q.call("listIntervalsByConnection", q.connection()).ok();
                    ProbeResponse future = q.call(path + "2100-01-01T00:00:00Z", q.connection());
                    ProbeResponse odd = q.call(path + "x", q.connection());
                    if (!future.isSuccess()) {
                        return q.finds(
                                "an instant is rejected with " + future.status(),
                                "Remove startDate from the interval list or correct its type, since it is refused.");
                    }
                    boolean filters = all.total() > 0 && future.total() == 0;
                    if (filters && !all.items().isEmpty()) {
                        noteTest(q, all.items().get(0));
                    }
                    return q.decide()
                            .asAssumedWhen(filters || all.total() == 0 && odd.status() == 400)
                            .when(all.total() > 0, 0)
                            .otherwiseUnclear(NOTHING + ", and any startDate is accepted");
                })
                .suggests(0, "Remove startDate from the interval list, which ignores it.")
                .proofOfAssumption()
                .proofOfAssumption(noReadings())
                .proof(0, ignoring("startDate"))
                .proofOfOther(
                        "an instant is rejected",
                        on(request -> request.parameters("startDate").stream().anyMatch(value -> value.contains("T")))
                                .fails(400))
                .proofOfUnclear("not enough data", ignoring("startDate"), noReadings());
    }

    /** Notes whether the list keeps a reading that the boundary divides. */
    private static void noteTest(ProbeContext q, JsonNode reading) {
        try {
            OffsetDateTime start = instant(reading, "start");
            OffsetDateTime end = instant(reading, "end");
            ProbeResponse cut = q.call(
                    "listIntervalsByConnection?startDate={middle}&endDate={end}",
                    q.connection(),
                    start.plus(Duration.between(start, end).dividedBy(2)).withOffsetSameInstant(ZoneOffset.UTC),
                    end.withOffsetSameInstant(ZoneOffset.UTC));
            if (cut.isSuccess()) {
                boolean kept =
                        cut.items().stream().anyMatch(item -> item.path("id").equals(reading.path("id")));
                q.note("startDate tests the " + (kept ? "end" : "start") + " of a reading");
            }
        } catch (DateTimeException e) {
            q.note("start and end are no instants, so the end of a reading that startDate tests is not known");
        }
    }

    private static OffsetDateTime instant(JsonNode reading, String field) {
        return OffsetDateTime.parse(reading.path(field).asText());
    }

    private static Probe plainDays() {
        return reading("interval-plain-days", q -> {
                    q.call("listIntervalsByConnection", q.connection()).ok();
                    return q.outcomes()
                            .add("a day", q.call("listIntervalsByConnection?endDate=2026-10-22", q.connection()))
                            .verdict(
                                    Map.of(400, 0, RequestOutcomes.ACCEPTED, 1),
                                    "Say what a plain day leads to in the interval list");
                })
                .proofOfAssumed(0)
                .suggests(1, "Say that the boundaries of the interval list can be days.")
                .proof(1, ignoring("endDate"))
                .proofOfOther("a day=422", on("listIntervalsByConnection").status(400, 422));
    }

    private static Probe accounts() {
        return reading("interval-accounts", q -> {
                    Set<String> smart =
                            entries(
                                            List.of(q.call("getConnection", q.connection())
                                                    .ok()
                                                    .body()),
                                            "accounts")
                                    .stream()
                                    .filter(account -> account.path("isCollectingSmartMeterData")
                                            .asBoolean())
                                    .map(account -> account.path("id").asText())
                                    .collect(Collectors.toSet());
                    Set<String> read = texts(
                            q.some(
                                    q.items("listIntervalsByConnection", q.connection()),
                                    "the connection has no reading"),
                            "account");
                    q.note("accounts with the flag: " + smart.size() + ", with readings: " + read.size());
                    return q.finds(smart.containsAll(read) ? 0 : 1);
                })
                .proofOfAssumed(0)
                .suggests(1, "Say in Interval.account that the account need not collect smart-meter data now.")
                .proof(1, items("listIntervalsByConnection", reading -> reading.put("account", "another")))
                .proofOfUnclear("no reading", noReadings());
    }

    private static Probe values() {
        return reading("interval-values", q -> {
                    List<JsonNode> readings = q.items("listIntervalsByConnection", q.connection());
                    Set<String> spans = new TreeSet<>();
                    Set<String> offsets = new TreeSet<>();
                    readings.forEach(reading -> note(reading, spans, offsets));
                    q.note("units: " + texts(readings, "usageUnits") + ", quality: " + texts(readings, "quality"));
                    q.note("spans: " + spans + ", offsets: " + offsets);
                    return q.decide()
                            .unclearWhen(readings.isEmpty(), NOTHING)
                            .asAssumedWhen(offsets.equals(Set.of("Z")))
                            .otherwise(
                                    "offsets " + offsets,
                                    "Say in Interval that start and end have the offsets " + offsets + ".");
                })
                .proofOfAssumption()
                .proofOfOther(
                        "-08:00",
                        items(
                                "listIntervalsByConnection",
                                reading -> reading.put("start", "2026-03-01T00:00:00-08:00")))
                .proofOfOther(
                        "none",
                        items("listIntervalsByConnection", reading -> reading.put("start", "2026-03-01T00:00:00")))
                .proofOfUnclear("no reading", noReadings())
                .indistinguishable(0, "It is the assumption.")
                .indistinguishable(1, "Readings do not show how often they are collected.");
    }

    private static void note(JsonNode reading, Set<String> spans, Set<String> offsets) {
        try {
            OffsetDateTime start = instant(reading, "start");
            OffsetDateTime end = instant(reading, "end");
            spans.add(Duration.between(start, end).toString());
            offsets.add(start.getOffset().getId());
            offsets.add(end.getOffset().getId());
        } catch (DateTimeException e) {
            offsets.add("none");
        }
    }

    private static Probe emptyIdentifier() {
        return reading("interval-identifier-default", q -> {
                    int all = q.total("listIntervalsByConnection", q.connection());
                    ProbeResponse empty = q.call("listIntervalsByConnection?identifier=", q.connection());
                    if (empty.status() == 400) {
                        return q.asAssumed();
                    }
                    q.require(all > 0, NOTHING);
                    return empty.ok().total() == all
                            ? q.finds(0)
                            : q.finds(
                                    "it returns other readings",
                                    "Say that an empty identifier returns readings without an identifier.");
                })
                .suggests(
                        0,
                        edit("Say that an empty identifier is no filter in the interval list.")
                                .remove("/components/parameters/IntervalIdentifier/schema/minLength")
                                .add("/components/parameters/IntervalIdentifier/schema/default", "''"))
                .proofOfAssumption()
                .proof(0, withEmptyIdentifier().ignores("identifier"))
                .proofOfOther(
                        "other readings", withEmptyIdentifier().returns(200, "{'totalIntervals': 0, 'intervals': []}"))
                .proofOfUnclear("no reading", ignoring("identifier"), noReadings());
    }

    private static EndpointVariation withEmptyIdentifier() {
        return on(request -> request.parameters("identifier").contains(""));
    }

    private static Probe versions() {
        return reading("interval-versions", q -> {
                    Set<String> available = Versions.with(
                            q, "listIntervalsByConnection", q.connection(), "totalIntervals", "intervals");
                    SuggestedEdit edit = edit("Say in the interval list which versions have it: " + available + ".");
                    if (!available.contains(Versions.current())) {
                        edit = edit.remove(path("listIntervalsByConnection"));
                    }
                    return q.decide()
                            .when(available.size() == Versions.ALL.size(), 1)
                            .when(available.equals(Set.of("v2")), 0, edit)
                            .otherwise("in " + available, edit);
                })
                .assumed(1)
                .proof(1, olderVersions())
                .proof(
                        0,
                        missing("listIntervalsByConnection"),
                        missing("listIntervalsByConnection@v2.1"),
                        olderVersions())
                .proofOfOther("in [v2.2]")
                .proofOfUnclear("403", on("listIntervalsByConnection@v2.1").fails(403))
                .proofOfOther("in [v2, v2.1]", missing("listIntervalsByConnection"), olderVersions());
    }
}
