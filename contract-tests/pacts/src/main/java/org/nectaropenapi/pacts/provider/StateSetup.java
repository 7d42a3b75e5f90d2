package org.nectaropenapi.pacts.provider;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.client.model.CompanyCreateRequest;
import org.nectaropenapi.client.model.Connection;
import org.nectaropenapi.client.model.ConnectionCreateRequest;
import org.nectaropenapi.client.model.ConnectionInvitationCreateRequest;
import org.nectaropenapi.client.model.Country;
import org.nectaropenapi.client.model.DatasourceType;
import org.nectaropenapi.client.model.Identifier;
import org.nectaropenapi.client.model.InvitationPrefill;
import org.nectaropenapi.client.model.Meter;
import org.nectaropenapi.client.model.SiteCreateRequest;
import org.nectaropenapi.client.model.UsageData;
import org.nectaropenapi.client.model.UsageDataUpdate;
import org.nectaropenapi.client.upload.Upload;

/** Creates a company and its data step by step through the API and records the ids. */
final class StateSetup {

    private final NectarClient nectar;
    private final Map<String, Object> ids = new LinkedHashMap<>();

    StateSetup(NectarClient nectar) {
        this.nectar = nectar;
    }

    /** Returns the recorded ids by the parameter names of the pacts. */
    Map<String, Object> ids() {
        return Map.copyOf(ids);
    }

    UUID id(String name) {
        return UUID.fromString(String.valueOf(ids.get(name)));
    }

    StateSetup company() {
        return company(LocalDate.of(2024, 1, 1));
    }

    /** Creates a company that collects bills from the given date. */
    StateSetup company(LocalDate dataCollectionStartDate) {
        UUID company = nectar.companies()
                .create(CompanyCreateRequest.builder("Harborview Logistics")
                        .externalId("harborview-logistics")
                        .dataCollectionStartDate(dataCollectionStartDate)
                        // Gives the bills demand meters.
                        .isDemandEnabled(true)
                        .build())
                .id();
        record("company_id", company);
        record("site_id", site("Oakland Distribution Center"));
        record("other_site_id", site("San Jose Cold Storage"));
        return this;
    }

    /** Creates a connection with the credentials that the sandbox accepts. */
    StateSetup connection() {
        Connection connection = nectar.connections()
                .create(
                        id("company_id"),
                        ConnectionCreateRequest.builder(
                                        "nectar-sandbox-username",
                                        "nectar-sandbox-password",
                                        "https://nectarclimate.com",
                                        List.of(id("site_id")))
                                .build());
        record("connection_id", connection.id());
        record("owner_email", Objects.requireNonNull(connection.workflowOwnerEmail()));
        return this;
    }

    /** Records the latest bill of the main electricity meter with the ids of everything that it belongs to. */
    StateSetup bill() {
        Meter meter = nectar.meters().listByCompany(id("company_id")).stream()
                .filter(m -> DatasourceType.ELECTRICITY.equals(m.datasourceType()) && m.timeOfUse() == null)
                .findFirst()
                .orElseThrow();
        String number = meter.identifiers().stream()
                .map(Identifier::value)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        UsageData row = nectar.usage().listByConnection(id("connection_id"), q -> q.identifier(number)).stream()
                .reduce((earlier, later) -> later)
                .orElseThrow();
        record("account_id", Objects.requireNonNull(meter.account()));
        record("meter_id", meter.id());
        record("meter_number", number);
        record("usage_data_id", Objects.requireNonNull(row.id()));
        record(
                "document_id",
                Objects.requireNonNull(Objects.requireNonNull(row.document()).id()));
        return this;
    }

    /** Corrects the usage record of the bill. */
    StateSetup correction() {
        nectar.usage()
                .update(
                        id("usage_data_id"),
                        UsageDataUpdate.builder().isEstimated(true).build());
        return this;
    }

    StateSetup invitation() {
        record(
                "invitation_id",
                Objects.requireNonNull(nectar.invitations()
                        .createForCompany(
                                id("company_id"),
                                ConnectionInvitationCreateRequest.builder()
                                        .allowedEmails(List.of("billing@harborview-logistics.com"))
                                        .expiresInSeconds(1_209_600)
                                        .maxUses(1)
                                        .prefill(InvitationPrefill.builder()
                                                .url("https://www.sjwater.com")
                                                .initialSites(List.of(id("other_site_id")))
                                                .utilityTypes(List.of(DatasourceType.WATER))
                                                .country(Country.US)
                                                .connectionOwnerEmail("li.chen@greenledger-advisors.com")
                                                .dataCollectionStartDate(LocalDate.of(2024, 1, 1))
                                                .build())
                                        .build())
                        .id()));
        return this;
    }

    StateSetup job() {
        record(
                "job_id",
                nectar.jobs()
                        .submit(id("company_id"), Upload.of("bill.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)))
                        .id());
        return this;
    }

    private UUID site(String name) {
        return nectar.sites()
                .create(
                        id("company_id"),
                        SiteCreateRequest.builder(name)
                                .externalId("HBL-01")
                                .address("1275 Maritime St, Oakland, CA 94607")
                                .path(List.of("US", "CA", "Oakland"))
                                .build())
                .id();
    }

    private void record(String name, Object id) {
        ids.put(name, id.toString());
    }
}
