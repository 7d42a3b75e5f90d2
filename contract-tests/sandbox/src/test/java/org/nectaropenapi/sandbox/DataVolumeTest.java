package org.nectaropenapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The amount of data of a connection. */
class DataVolumeTest {
    private static final int DEFAULT_ROWS = rows(0);

    @ParameterizedTest
    @ValueSource(ints = {1, 23, 250, 5_000})
    void theNumberOfExtraRecordsIsExact(int extra) {
        assertThat(rows(extra)).isEqualTo(DEFAULT_ROWS + extra);
    }

    @Test
    void aLargeConnectionIsReadInPagesFromBothEnds() {
        try (NectarSandbox sandbox = sandbox(100_000)) {
            SandboxApi api = new SandboxApi(sandbox);
            String connection = connect(api);
            JsonNode first = api.call("listUsageDataByConnection", connection).body();
            int pages = first.path("totalPages").asInt();
            assertThat(first.path("totalUsageData").asInt()).isEqualTo(DEFAULT_ROWS + 100_000);
            assertThat(pages).isEqualTo((DEFAULT_ROWS + 100_099) / 100);

            Set<String> ids = new HashSet<>();
            int seen = 0;
            for (int page : List.of(1, 2, pages / 2, pages - 1, pages)) {
                JsonNode body = api.call("listUsageDataByConnection?page=" + page, connection)
                        .body();
                assertThat(body.path("hasNext").asBoolean()).isEqualTo(page < pages);
                body.path("usageData").forEach(row -> ids.add(row.path("id").asText()));
                seen += body.path("usageData").size();
            }
            assertThat(ids).hasSize(seen);
            // A filter that opens every bill finds the same records.
            assertThat(api.call("listUsageDataByConnection?startDate=2000-01-01", connection)
                            .body()
                            .path("totalUsageData"))
                    .isEqualTo(first.path("totalUsageData"));
            assertThat(sandbox.violations()).isEmpty();
        }
    }

    @Test
    void theNumberOfMetersOfASiteCanBeChosen() {
        try (NectarSandbox sandbox = NectarSandbox.builder()
                .document(DocumentChanges.served())
                .clock(new SettableClock("2026-11-23T09:30:00Z"))
                .connectionDelay(Duration.ZERO)
                .processingDelay(Duration.ZERO)
                .metersPerSite(4)
                .start()) {
            SandboxApi api = new SandboxApi(sandbox);
            connect(api);
            String company = api.call("listCompanies").text("/0/id");
            assertThat(api.all("listMetersByCompany", company))
                    .filteredOn(m -> m.path("datasourceType").asText().equals("ELECTRICITY"))
                    .hasSize(5);
        }
    }

    @Test
    void invalidNumbersAreRefused() {
        SandboxBuilder builder = NectarSandbox.builder();
        assertThatThrownBy(() -> builder.historyYears(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.metersPerSite(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.extraUsageRows(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static NectarSandbox sandbox(int extra) {
        return NectarSandbox.builder()
                .document(DocumentChanges.served())
                .clock(new SettableClock("2026-11-23T09:30:00Z"))
                .connectionDelay(Duration.ZERO)
                .processingDelay(Duration.ZERO)
                .extraUsageRows(extra)
                .start();
    }

    private static int rows(int extra) {
        try (NectarSandbox sandbox = sandbox(extra)) {
            SandboxApi api = new SandboxApi(sandbox);
            return api.call("listUsageDataByConnection", connect(api))
                    .body()
                    .path("totalUsageData")
                    .asInt();
        }
    }

    private static String connect(SandboxApi api) {
        String company = api.send("createCompany", "{'name': 'Harborview'}").text("/id");
        String site = api.send("createSite", "{'name': 'Oakland'}", company).text("/id");
        return api.send(
                        "createConnection",
                        "{'url': 'nectarclimate.com', 'username': 'nectar-sandbox-username', 'password':"
                                + " 'nectar-sandbox-password', 'sites': ['" + site + "']}",
                        company)
                .text("/id");
    }
}
