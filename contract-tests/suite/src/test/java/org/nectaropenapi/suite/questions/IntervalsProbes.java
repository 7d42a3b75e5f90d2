package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.ProxiedResponse.json;
import static org.nectaropenapi.suite.probes.ProxiedResponse.problem;
import static org.nectaropenapi.suite.probes.ServiceVariations.instead;
import static org.nectaropenapi.suite.probes.ServiceVariations.items;
import static org.nectaropenapi.suite.probes.ServiceVariations.missing;
import static org.nectaropenapi.suite.probes.ServiceVariations.object;
import static org.nectaropenapi.suite.probes.ServiceVariations.olderVersions;
import static org.nectaropenapi.suite.probes.ServiceVariations.requests;
import static org.nectaropenapi.suite.probes.ServiceVariations.responses;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeContext;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.ProxiedRequest;
import org.nectaropenapi.suite.probes.ServiceVariation;
import org.nectaropenapi.suite.probes.SuggestedEdit;

/** Questions about interval readings. */
final class IntervalsProbes implements ProbeArea {
    private static final String LIST = "/v2.2/interval/connection/{connection_id}";
    private static final String TEMPLATE = "/v2.2/interval/connection/{}";

    @Override
    public List<Probe> probes() {
        return List.of(startBoundary(), values(), emptyIdentifier(), versions());
    }

    private static ServiceVariation noReadings() {
        return object("GET", TEMPLATE, page -> page.put("totalIntervals", 0).putArray("intervals"));
    }

    private static Probe startBoundary() {
        String path = LIST + "?startDate=";
        return reading("interval-start-boundary", q -> {
                    ProbeResponse all = q.get(LIST, q.connection()).ok();
                    ProbeResponse future = q.get(path + "2100-01-01T00:00:00Z", q.connection());
                    ProbeResponse odd = q.get(path + "x", q.connection());
                    if (!future.isSuccess()) {
                        return q.finds(
                                "an instant is rejected with " + future.status(),
                                "Correct the type of startDate in the interval list.");
                    }
                    if (all.total() > 0 && future.total() == 0) {
                        if (!all.items().isEmpty()) {
                            noteTest(q, all.items());
                        }
                        return q.asAssumed();
                    }
                    if (all.total() > 0) {
                        return q.finds(0, "Remove startDate from the interval list, which ignores it.");
                    }
                    return odd.status() == 400
                            ? q.asAssumed()
                            : q.unclear(
                                    "not enough data: the connection has no reading, and any startDate is accepted");
                })
                .proofOfAssumption()
                .proofOfAssumption(responses(
                        request -> request.isAt(TEMPLATE),
                        response -> response.isSuccess()
                                ? response.edit(
                                        page -> page.put("totalIntervals", 0).putArray("intervals"))
                                : response))
                .proof(
                        0,
                        requests(
                                request -> request.isAt(TEMPLATE) && request.has("startDate"),
                                request -> request.without("startDate")))
                .proofOfOther(
                        "an instant is rejected",
                        instead(
                                request ->
                                        request.parameters("startDate").stream().anyMatch(value -> value.contains("T")),
                                problem(400, "startDate: is not a day")))
                .proofOfUnclear(
                        "not enough data",
                        requests(request -> request.has("startDate"), request -> request.without("startDate")),
                        noReadings());
    }

    /** Notes whether the list keeps a reading that the boundary divides. */
    private static void noteTest(ProbeContext q, List<JsonNode> readings) {
        JsonNode reading = readings.get(0);
        OffsetDateTime start;
        OffsetDateTime end;
        try {
            start = OffsetDateTime.parse(reading.path("start").asText());
            end = OffsetDateTime.parse(reading.path("end").asText());
        } catch (DateTimeException e) {
            q.note("start and end are no instants, so the end of a reading that startDate tests is not known");
            return;
        }
        OffsetDateTime middle = start.plus(Duration.between(start, end).dividedBy(2));
        ProbeResponse cut = q.get(
                LIST + "?startDate={middle}&endDate={end}",
                q.connection(),
                middle.withOffsetSameInstant(ZoneOffset.UTC),
                end.withOffsetSameInstant(ZoneOffset.UTC));
        if (cut.isSuccess()) {
            boolean kept = cut.items().stream().anyMatch(item -> item.path("id").equals(reading.path("id")));
            q.note("startDate tests the " + (kept ? "end" : "start") + " of a reading");
        }
    }

    private static Probe values() {
        return reading("interval-values", q -> {
                    List<JsonNode> readings = q.items(LIST, q.connection());
                    Set<String> units = new TreeSet<>();
                    Set<String> quality = new TreeSet<>();
                    Set<String> spans = new TreeSet<>();
                    Set<String> offsets = new TreeSet<>();
                    for (JsonNode reading : readings) {
                        units.add(reading.path("usageUnits").asText());
                        quality.add(reading.path("quality").asText());
                        note(reading, spans, offsets);
                    }
                    q.note("units: " + units + ", quality: " + quality);
                    q.note("spans: " + spans + ", offsets: " + offsets);
                    if (readings.isEmpty()) {
                        return q.unclear("not enough data: the connection has no reading");
                    }
                    return offsets.equals(Set.of("Z"))
                            ? q.asAssumed()
                            : q.finds(
                                    "offsets " + offsets,
                                    "Say in Interval that start and end have the offsets " + offsets + ".");
                })
                .proofOfAssumption()
                .proofOfOther("-08:00", items(TEMPLATE, reading -> reading.put("start", "2026-03-01T00:00:00-08:00")))
                .proofOfOther("none", items(TEMPLATE, reading -> reading.put("start", "2026-03-01T00:00:00")))
                .proofOfUnclear("no reading", noReadings())
                .indistinguishable(0, "It is the assumption.")
                .indistinguishable(1, "Readings do not show how often they are collected.");
    }

    private static void note(JsonNode reading, Set<String> spans, Set<String> offsets) {
        try {
            OffsetDateTime start = OffsetDateTime.parse(reading.path("start").asText());
            OffsetDateTime end = OffsetDateTime.parse(reading.path("end").asText());
            spans.add(Duration.between(start, end).toString());
            offsets.add(start.getOffset().getId());
            offsets.add(end.getOffset().getId());
        } catch (DateTimeException e) {
            offsets.add("none");
        }
    }

    private static Probe emptyIdentifier() {
        return reading("interval-identifier-default", q -> {
                    int all = q.total(LIST, q.connection());
                    ProbeResponse empty = q.get(LIST + "?identifier=", q.connection());
                    if (empty.status() == 400) {
                        return q.asAssumed();
                    }
                    if (all == 0) {
                        return q.unclear("not enough data: the connection has no reading");
                    }
                    int kept = empty.ok().total();
                    return kept == all
                            ? q.finds(
                                    0,
                                    edit("Say that an empty identifier is no filter in the interval list.")
                                            .remove("/components/parameters/IntervalIdentifier/schema/minLength")
                                            .add("/components/parameters/IntervalIdentifier/schema/default", "''"))
                            : q.finds(
                                    "it returns other readings",
                                    "Say that an empty identifier returns readings without an identifier.");
                })
                .proofOfAssumption()
                .proof(0, requests(IntervalsProbes::hasEmptyIdentifier, request -> request.without("identifier")))
                .proofOfOther(
                        "other readings",
                        instead(
                                IntervalsProbes::hasEmptyIdentifier,
                                json(200, "{'totalIntervals': 0, 'intervals': []}")))
                .proofOfUnclear(
                        "no reading",
                        requests(IntervalsProbes::hasEmptyIdentifier, request -> request.without("identifier")),
                        noReadings());
    }

    private static boolean hasEmptyIdentifier(ProxiedRequest request) {
        return request.parameters("identifier").contains("");
    }

    private static Probe versions() {
        return reading("interval-versions", q -> {
                    Set<String> available = new TreeSet<>();
                    for (String version : List.of("v2", "v2.1", "v2.2")) {
                        ProbeResponse list =
                                q.get("/" + version + "/interval/connection/{connection_id}", q.connection());
                        if (list.status() != 404) {
                            list.ok("totalIntervals", "intervals");
                            available.add(version);
                        }
                    }
                    q.note("versions with the interval list: " + available);
                    if (available.size() == 3) {
                        return q.finds(1);
                    }
                    SuggestedEdit edit = edit("Say in the interval list which versions have it: " + available + ".");
                    if (!available.contains("v2.2")) {
                        edit = edit.remove("/paths/~1v2.2~1interval~1connection~1{connection_id}");
                    }
                    return available.equals(Set.of("v2")) ? q.finds(0, edit) : q.finds("in " + available, edit);
                })
                .assumed(1)
                .proof(1, olderVersions())
                .proof(0, missing(TEMPLATE), missing("/v2.1/interval/connection/{}"), olderVersions())
                .proofOfOther("in [v2.2]")
                .proofOfUnclear("403", instead("GET", "/v2.1/interval/connection/{}", problem(403, "No access.")))
                .proofOfOther("in [v2, v2.1]", missing(TEMPLATE), olderVersions());
    }
}
