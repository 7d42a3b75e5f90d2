package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.ServiceVariations.requests;
import static org.nectaropenapi.suite.probes.ServiceVariations.responses;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;
import static org.nectaropenapi.suite.probes.SuggestedEdit.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.ProxiedRequest;
import org.nectaropenapi.suite.probes.ServiceVariation;
import org.nectaropenapi.suite.probes.UndecidedException;

/** Questions about the filters by type and by identifier. */
final class FilterProbes implements ProbeArea {

    @Override
    public List<Probe> probes() {
        return List.of(datasourceTypeValues(), severalDatasourceTypes(), identifierMatch());
    }

    private static Probe datasourceTypeValues() {
        String path = "/v2.2/document/company/{company_id}?datasourceType=";
        return reading("datasource-type-values", q -> {
                    int old = q.get(path + "STEAM", q.company()).status();
                    int none = q.get(path + "NO_SUCH_TYPE", q.company()).status();
                    if (none != 400) {
                        return q.unclear("the service does not check the values: an invented one returns " + none);
                    }
                    return old == 400
                            ? q.finds(0)
                            : q.finds(
                                    1,
                                    edit("Add the four older values to DatasourceType.")
                                            .replace(
                                                    schema("DatasourceType", "enum"),
                                                    "[ELECTRICITY, GAS, WATER, DISTRICT, WASTE, FUEL, MISC, REFRIGERANT,"
                                                            + " SOLAR, TELECOM, SEWER, STEAM, CHILLED_WATER, HOT_WATER]"));
                })
                .assumed(0)
                .proof(0)
                .proof(
                        1,
                        requests(
                                request -> request.query()
                                        .matches(".*datasourceType=(SEWER|STEAM|CHILLED_WATER|HOT_WATER).*"),
                                request -> request.without("datasourceType").with("datasourceType", "DISTRICT")))
                .proofOfUnclear(
                        "does not check",
                        requests(
                                request -> request.query().contains("datasourceType="),
                                request -> request.without("datasourceType")));
    }

    private static Probe severalDatasourceTypes() {
        String path = "/v2.2/usage/company/{company_id}?datasourceType=";
        return reading("datasource-type-several", q -> {
                    List<String> types = q.items("/v2.2/usage/company/{company_id}", q.company()).stream()
                            .map(row -> row.path("datasourceType").asText())
                            .distinct()
                            .limit(2)
                            .toList();
                    if (types.size() < 2) {
                        return q.unclear("not enough data: usage of one type only");
                    }
                    int both = q.total(path + types.get(0), q.company()) + q.total(path + types.get(1), q.company());
                    ProbeResponse repeated =
                            q.get(path + types.get(0) + "&datasourceType=" + types.get(1), q.company());
                    ProbeResponse separated = q.get(path + types.get(0) + "," + types.get(1), q.company());
                    boolean repeats = repeated.isSuccess() && repeated.total() == both;
                    boolean separates = separated.isSuccess() && separated.total() == both;
                    q.note("records of both types with a repeated parameter: " + repeats + ", with a comma: "
                            + separates);
                    if (repeats) {
                        return q.finds(0);
                    }
                    return separates
                            ? q.finds(
                                    1,
                                    edit("Send several values of datasourceType separated by commas.")
                                            .replace("/components/parameters/DatasourceTypes/explode", "false"))
                            : q.finds("neither way returns two types", "Make datasourceType a parameter of one value.");
                })
                .assumed(0)
                .proof(0)
                .proof(1, requests(request -> request.has("datasourceType"), FilterProbes::commaSeparated))
                .proofOfOther(
                        "neither way",
                        requests(request -> request.parameters("datasourceType").size() > 1, request -> request.without(
                                        "datasourceType")
                                .with(
                                        "datasourceType",
                                        request.parameters("datasourceType").get(0))));
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
        String path = "/v2.2/usage/company/{company_id}?identifier={identifier}";
        return reading("identifier-match", q -> {
                    String whole = q.items("/v2.2/usage/company/{company_id}", q.company()).stream()
                            .flatMap(row -> row.path("identifiers").valueStream())
                            .map(identifier -> identifier.path("value").asText())
                            .filter(value -> value.length() >= 6)
                            .findFirst()
                            .orElseThrow(() -> new UndecidedException("not enough data: no record with an identifier"));
                    int ofWhole = q.total(path, q.company(), whole);
                    int ofHalf = q.total(path, q.company(), whole.substring(0, whole.length() / 2));
                    q.note("records with the whole identifier: " + ofWhole + ", with its first half: " + ofHalf);
                    if (ofWhole == 0) {
                        return q.unclear("the filter does not find a record by its own identifier");
                    }
                    return ofHalf < ofWhole
                            ? q.finds(0)
                            : q.finds(1, "Say that identifier matches a part of the value.");
                })
                .assumed(0)
                .proof(0)
                .proof(1, partsMatch())
                .proofOfUnclear(
                        "does not find",
                        responses(
                                request -> request.has("identifier"),
                                response -> response.edit(page -> page.put("totalUsageData", 0))));
    }

    /** Keeps the records with the text in an identifier, as if all of them were on one page. */
    private static ServiceVariation partsMatch() {
        return (request, next) -> {
            if (!request.has("identifier")) {
                return next.respond(request);
            }
            String part = request.parameters("identifier").get(0);
            return next.respond(request.without("identifier")).edit(page -> {
                int kept = 0;
                for (JsonNode row : page.path("usageData")) {
                    kept += row.path("identifiers")
                                    .valueStream()
                                    .anyMatch(identifier ->
                                            identifier.path("value").asText().contains(part))
                            ? 1
                            : 0;
                }
                page.put("totalUsageData", kept);
            });
        };
    }
}
