package org.nectaropenapi.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.nectaropenapi.sandbox.data.UploadContent;

/** Calls every operation and brings about everything that a response can contain. */
final class FullScenario {
    private final SandboxFixture fixture;
    private final BiConsumer<String, JsonNode> observer;
    private final SandboxControl control;
    private String company = "";
    private String site = "";
    private String connection = "";
    private String document = "";
    private final List<String> cutShort = new ArrayList<>();

    /**
     * Prepares the scenario.
     *
     * @param fixture the sandbox
     * @param observer receives the operationId and the body of each response
     */
    FullScenario(SandboxFixture fixture, BiConsumer<String, JsonNode> observer) {
        this.fixture = fixture;
        this.observer = observer;
        this.control = fixture.sandbox.control();
    }

    void run() {
        part(this::resources);
        List<String> jobs = new ArrayList<>();
        part(() -> uploads(jobs));
        fixture.clock.advance(SandboxFixture.CONNECTING.plus(SandboxFixture.PROCESSING));
        part(this::connections);
        part(() -> jobs.forEach(id -> call("getJob", id)));
        part(() -> call("listJobsByCompany", company));
        part(() -> document = bills());
        part(this::usage);
        part(this::accounts);
        part(this::invitations);
        part(() -> call("getTeam"));
        part(() -> send("updateTeam", "{'users': ['analyst@sandbox.example']}"));
        part(this::firstGeneration);
        part(this::updates);
        part(() -> call("listCompanies"));
        part(() -> call("ping"));
        part(this::changesByNectar);
        part(() -> call(
                "deleteCompany",
                send("createCompany", "{'name': 'Short-lived'}").text("/id")));
    }

    /** Lists the parts that were cut short because the document has changed in the operations that they call. */
    List<String> cutShort() {
        return cutShort;
    }

    /** Runs a part of the scenario, so that what the document no longer has ends that part alone. */
    private void part(Runnable steps) {
        try {
            steps.run();
        } catch (RuntimeException e) {
            Set<String> changes = DocumentChanges.ofUsed();
            if (changes.isEmpty()) {
                throw e;
            }
            cutShort.add(String.valueOf(e.getMessage()));
        }
    }

    private void resources() {
        company = send("createCompany", "{'name': 'Harborview', 'externalId': 'H-1', 'isDemandEnabled': true}")
                .text("/id");
        site = send(
                        "createSite",
                        "{'name': 'Oakland', 'address': '1 Pier Rd', 'externalId': 'S-1', 'path': ['West'],"
                                + " 'occupancyPercent': '80'}",
                        company)
                .text("/id");
        connection = observed("createConnection", fixture.connect(company, List.of(site)))
                .text("/id");
    }

    private void firstGeneration() {
        part(() -> call("pingV1"));
        part(() -> call("listCompaniesV1"));
        send("querySiteUsageV1", "{'startDate': '2025-01-01', 'endDate': '2026-12-31'}", site);
    }

    private void updates() {
        part(() -> send("updateSite", "{'name': 'Oakland'}", site));
        control.archiveSite(UUID.fromString(site), LocalDate.of(2026, 10, 31));
        part(() -> call("getSite", site));
        part(() -> call("listUsageDataBySite", site));
        part(() -> call("getCompany", company));
        part(() -> send("updateCompany", "{'name': 'Harborview'}", company));
    }

    private void changesByNectar() {
        UUID changed = UUID.fromString(document);
        control.flagDocument(changed, "UNDER_REVIEW");
        control.setDocumentEmail(changed, "bills@harborview.example");
        control.reviseDocument(changed);
        control.deleteDocument(changed);
    }

    private ApiReply call(String idAndQuery, Object... pathValues) {
        return observed(idAndQuery, fixture.api.call(idAndQuery, pathValues));
    }

    private ApiReply send(String operation, String json, Object... pathValues) {
        return observed(operation, fixture.api.send(operation, json, pathValues));
    }

    private ApiReply observed(String idAndQuery, ApiReply reply) {
        observer.accept(SandboxApi.operation(idAndQuery).id(), reply.received());
        return reply;
    }

    private void uploads(List<String> jobs) {
        List<String> contents = new ArrayList<>(List.of(
                "a bill", "a bill", UploadContent.NOT_A_BILL, UploadContent.UNREADABLE, UploadContent.TERMINATED));
        SandboxFixture.datasourceTypes().forEach(type -> contents.add(UploadContent.TYPE_PREFIX + type));
        for (String content : contents) {
            byte[] pdf = ("%PDF-1.4 " + content).getBytes(StandardCharsets.UTF_8);
            ApiReply job = fixture.api.upload(company, "a.pdf", "application/pdf", pdf, "siteId", site);
            jobs.add(observed("submitDocument", job).text("/id"));
        }
        send("submitDocumentsBulk", "{'documents': ['https://files.example/a.pdf']}", company);
    }

    private void connections() {
        UUID id = UUID.fromString(connection);
        call("getConnection", connection);
        call("createConnectionMagicLink", connection);
        call("createCompanyMagicLink", company);
        control.setConnectionExternalId(id, "C-1");
        call("createConnectionMagicLink", connection);
        SandboxFixture.datasourceTypes().forEach(type -> control.openAccount(id, type));
        for (String status : values("getConnection", "status")) {
            control.setConnectionStatus(id, status, "Details");
            call("getConnection", connection);
            call("listCompanyConnections", company);
        }
        control.setConnectionStatus(id, "CONNECTED", null);
    }

    private String bills() {
        String first =
                call("listDocumentsByConnection?isDeleted=true", connection).text("/documents/0/id");
        for (int page = 1; page < 4; page++) {
            call("listDocumentsByCompany?isDeleted=true&page=" + page, company);
        }
        control.flagDocument(UUID.fromString(first), "UNDER_REVIEW");
        control.setDocumentEmail(UUID.fromString(first), "bills@harborview.example");
        part(() -> call("listUsageDataByDocument", first));
        part(() -> call("listDocumentsBySite", site));
        part(() -> call("getDocument", first));
        return first;
    }

    private void usage() {
        String row = call("listUsageDataByConnection", connection).text("/usageData/0/id");
        for (int page = 1; page < 5; page++) {
            call("listUsageDataByCompany?page=" + page, company);
        }
        call("listUsageDataBySite", site);
        call("listUsageDataByDocument", document);
        for (String unit : values("getUsageData", "usageUnits")) {
            send("updateUsageData", "{'usageUnits': '" + unit + "', 'isImplied': true, 'exclusion': true}", row);
            call("getUsageData", row);
        }
        call("getMeter", call("listMetersByCompany", company).text("/meters/0/id"));
        call("listIntervalsByConnection", connection);
    }

    private void accounts() {
        String account = call("getConnection", connection).text("/accounts/0/id");
        UUID id = UUID.fromString(account);
        control.closeAccount(id, LocalDate.of(2026, 10, 31));
        control.setAccountCollectionStart(id, LocalDate.of(2025, 1, 1));
        control.setAccountStatus(id, "ONBOARDED", "Details");
        for (boolean tracked : new boolean[] {true, false}) {
            send("updateAccount", "{'isTracked': " + tracked + "}", account);
            call("getConnection", connection);
        }
    }

    private void invitations() {
        String body = "{'allowedEmails': ['a@b.example'], 'maxUses': 1, 'expiresInSeconds': 60, 'prefill': {"
                + "'url': 'https://power.example', 'country': 'US', 'initialSites': ['" + site + "'],"
                + " 'connectionOwnerEmail': 'analyst@sandbox.example', 'dataCollectionStartDate': '2025-01-01',"
                + " 'datasourceId': 'D-1', 'utilityTypes': ['"
                + String.join("', '", SandboxFixture.datasourceTypes()) + "']}}";
        for (String use : List.of("", "use", "revoke", "expire")) {
            String id = send("createConnectionInvitation", body, company).text("/id");
            switch (use) {
                case "use" -> useInvitation(id);
                case "revoke" -> call("revokeInvitation", id);
                case "expire" -> fixture.clock.advance(Duration.ofMinutes(2));
                default -> {}
            }
            call("getInvitation", id);
            call("listCompanyInvitations", company);
        }
        String renewal = send("createReconnectInvitation", "{}", connection).text("/id");
        call("getInvitation", renewal);
    }

    private void useInvitation(String id) {
        UUID created = control.useInvitation(UUID.fromString(id), null, "somebody", "secret");
        call("getConnection", created);
        for (String status : values("getConnection", "status")) {
            control.setConnectionStatus(created, status, null);
            call("getInvitation", id);
        }
    }

    private static List<String> values(String operationId, String field) {
        return SandboxFixture.enumValues(operationId, field);
    }
}
