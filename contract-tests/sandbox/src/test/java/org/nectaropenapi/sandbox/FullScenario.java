package org.nectaropenapi.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.nectaropenapi.spec.model.ApiDocument;

/** Goes through every operation and brings about everything an answer can say. */
final class FullScenario {
    private final SandboxFixture fixture;
    private final BiFunction<String, JsonNode, JsonNode> note;
    private final SandboxControl control;
    private String company = "";

    FullScenario(SandboxFixture fixture, BiFunction<String, JsonNode, JsonNode> note) {
        this.fixture = fixture;
        this.note = note;
        this.control = fixture.sandbox.control();
    }

    void run() {
        company = note(
                        "createCompany",
                        fixture.api
                                .post(
                                        "/v2.2/company",
                                        "{'name': 'Harborview', 'externalId': 'H-1', 'isDemandEnabled': true}")
                                .body())
                .path("id")
                .asText();
        String site = note(
                        "createSite",
                        fixture.api
                                .post(
                                        "/v2.2/site/company/" + company,
                                        "{'name': 'Oakland', 'address': '1 Pier Rd', 'externalId': 'S-1', 'path': ['West'], 'occupancyPercent': '80'}")
                                .body())
                .path("id")
                .asText();
        String connection = note(
                        "createConnection",
                        fixture.connect(company, "nectar-sandbox-password", List.of(site))
                                .body())
                .path("id")
                .asText();
        List<String> jobs = uploads(site);
        fixture.clock.advance(SandboxFixture.CONNECTING.plus(SandboxFixture.PROCESSING));
        connections(connection, site);
        jobs(jobs);
        String document = bills(connection, site);
        usage(connection, site, document);
        accounts(connection);
        invitations(connection, site);
        people();
        legacy(site);
        note(
                "updateSite",
                fixture.api.patch("/v2.2/site/" + site, "{'name': 'Oakland'}").body());
        control.archiveSite(UUID.fromString(site), LocalDate.of(2026, 10, 31));
        get("getSite", "/v2.2/site/" + site);
        get("listUsageDataBySite", "/v2.2/usage/site/" + site);
        get("getCompany", "/v2.2/company/" + company);
        note(
                "updateCompany",
                fixture.api
                        .patch("/v2.2/company/" + company, "{'name': 'Harborview'}")
                        .body());
        get("listCompanies", "/v2.2/company");
        get("ping", "/v2.2/ping");
    }

    private JsonNode get(String operation, String path) {
        return note.apply(operation, fixture.api.get(path).body());
    }

    private JsonNode note(String operation, JsonNode body) {
        return note.apply(operation, body);
    }

    private List<String> uploads(String site) {
        List<String> jobs = new ArrayList<>();
        List<String> contents = new ArrayList<>(List.of(
                "a bill",
                "a bill",
                "nectar-sandbox-not-a-bill",
                "nectar-sandbox-unreadable",
                "nectar-sandbox-terminated"));
        values("DatasourceType").forEach(type -> contents.add("nectar-sandbox-type-" + type));
        for (String content : contents) {
            jobs.add(note(
                            "submitDocument",
                            fixture.api
                                    .upload(
                                            "/v2.2/job/company/" + company,
                                            "a.pdf",
                                            "application/pdf",
                                            ("%PDF-1.4 " + content).getBytes(StandardCharsets.UTF_8),
                                            "siteId",
                                            site)
                                    .body())
                    .path("id")
                    .asText());
        }
        note(
                "submitDocumentsBulk",
                fixture.api
                        .post(
                                "/v2.2/job/company/" + company + "/bulk",
                                "{'documents': ['https://files.example/a.pdf']}")
                        .body());
        return jobs;
    }

    private void jobs(List<String> jobs) {
        jobs.forEach(id -> get("getJob", "/v2.2/job/" + id));
        get("listJobsByCompany", "/v2.2/job/company/" + company);
    }

    private void connections(String connection, String site) {
        get("getConnection", "/v2.2/connection/" + connection + "/details");
        get("createConnectionMagicLink", "/v2.2/connection/" + connection);
        get("createCompanyMagicLink", "/v2.2/connection/company/" + company + "/link");
        control.setConnectionExternalId(UUID.fromString(connection), "C-1");
        get("createConnectionMagicLink", "/v2.2/connection/" + connection);
        values("DatasourceType").forEach(type -> control.openAccount(UUID.fromString(connection), type));
        for (String status : values("ConnectionStatus")) {
            control.setConnectionStatus(UUID.fromString(connection), status, "Details");
            get("getConnection", "/v2.2/connection/" + connection + "/details");
            get("listCompanyConnections", "/v2.2/connection/company/" + company);
        }
        control.setConnectionStatus(UUID.fromString(connection), "CONNECTED", null);
    }

    private String bills(String connection, String site) {
        String document = get(
                        "listDocumentsByConnection", "/v2.2/document/connection/" + connection + "?isDeleted=true")
                .at("/documents/0/id")
                .asText();
        for (int page = 1; page < 4; page++) {
            get("listDocumentsByCompany", "/v2.2/document/company/" + company + "?isDeleted=true&page=" + page);
        }
        control.flagDocument(UUID.fromString(document), "UNDER_REVIEW");
        control.setDocumentEmail(UUID.fromString(document), "bills@harborview.example");
        get("listUsageDataByDocument", "/v2.2/usage/document/" + document);
        get("listDocumentsBySite", "/v2.2/document/site/" + site);
        get("getDocument", "/v2.2/document/" + document);
        return document;
    }

    private void usage(String connection, String site, String document) {
        String row = get("listUsageDataByConnection", "/v2.2/usage/connection/" + connection)
                .at("/usageData/0/id")
                .asText();
        for (int page = 1; page < 5; page++) {
            get("listUsageDataByCompany", "/v2.2/usage/company/" + company + "?page=" + page);
        }
        get("listUsageDataBySite", "/v2.2/usage/site/" + site);
        get("listUsageDataByDocument", "/v2.2/usage/document/" + document);
        for (String unit : values("UsageUnits")) {
            note(
                    "updateUsageData",
                    fixture.api
                            .patch(
                                    "/v2.2/usage/" + row,
                                    "{'usageUnits': '" + unit + "', 'isImplied': true, 'exclusion': true}")
                            .body());
            get("getUsageData", "/v2.2/usage/" + row);
        }
        String meter = get("listMetersByCompany", "/v2.2/meter/company/" + company)
                .at("/meters/0/id")
                .asText();
        get("getMeter", "/v2.2/meter/" + meter);
        get("listIntervalsByConnection", "/v2.2/interval/connection/" + connection);
    }

    private void accounts(String connection) {
        String account = get("getConnection", "/v2.2/connection/" + connection + "/details")
                .at("/accounts/0/id")
                .asText();
        UUID id = UUID.fromString(account);
        control.closeAccount(id, LocalDate.of(2026, 10, 31));
        control.setAccountCollectionStart(id, LocalDate.of(2025, 1, 1));
        control.setAccountStatus(id, "ONBOARDED", "Details");
        for (String tracked : List.of("true", "false")) {
            note(
                    "updateAccount",
                    fixture.api
                            .patch("/v2.2/account/" + account, "{'isTracked': " + tracked + "}")
                            .body());
            get("getConnection", "/v2.2/connection/" + connection + "/details");
        }
    }

    private void invitations(String connection, String site) {
        for (String use : List.of("", "use", "revoke", "expire")) {
            JsonNode invitation = note(
                    "createConnectionInvitation",
                    fixture.api
                            .post(
                                    "/v2.2/invitation/company/" + company,
                                    "{'allowedEmails': ['a@b.example'], 'maxUses': 1, 'expiresInSeconds': 60, 'prefill': {'url': 'https://power.example', 'country': 'US', 'initialSites': ['"
                                            + site
                                            + "'], 'connectionOwnerEmail': 'analyst@sandbox.example', 'dataCollectionStartDate': '2025-01-01', 'datasourceId': 'D-1', 'utilityTypes': ['"
                                            + String.join("', '", values("DatasourceType")) + "']}}")
                            .body());
            String id = invitation.path("id").asText();
            if (use.equals("use")) {
                UUID made = control.useInvitation(UUID.fromString(id), null, "somebody", "secret");
                get("getConnection", "/v2.2/connection/" + made + "/details");
                for (String status : values("ConnectionStatus")) {
                    control.setConnectionStatus(made, status, null);
                    get("getInvitation", "/v2.2/invitation/" + id);
                }
            } else if (use.equals("revoke")) {
                note(
                        "revokeInvitation",
                        fixture.api
                                .post("/v2.2/invitation/" + id + "/revoke", "")
                                .body());
            } else if (use.equals("expire")) {
                fixture.clock.advance(Duration.ofMinutes(2));
            }
            get("getInvitation", "/v2.2/invitation/" + id);
            get("listCompanyInvitations", "/v2.2/invitation/company/" + company);
        }
        String renewal = note(
                        "createReconnectInvitation",
                        fixture.api
                                .post("/v2.2/invitation/connection/" + connection, "{}")
                                .body())
                .path("id")
                .asText();
        get("getInvitation", "/v2.2/invitation/" + renewal);
    }

    private void people() {
        get("getTeam", "/v2.2/team");
        note(
                "updateTeam",
                fixture.api
                        .patch("/v2.2/team", "{'users': ['analyst@sandbox.example']}")
                        .body());
    }

    private void legacy(String site) {
        get("pingV1", "/ping");
        get("listCompaniesV1", "/companies");
        note(
                "querySiteUsageV1",
                fixture.api
                        .post("/site/" + site + "/usage", "{'startDate': '2025-01-01', 'endDate': '2026-12-31'}")
                        .body());
    }

    private static List<String> values(String enumeration) {
        List<String> values = new ArrayList<>();
        ApiDocument.bundled().schemas().component(enumeration).path("enum").forEach(v -> values.add(v.asText()));
        return values;
    }
}
