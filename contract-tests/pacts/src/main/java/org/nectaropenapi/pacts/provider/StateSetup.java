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

/** A company and what it gets, step by step, through the API; every step notes the ids of what it makes. */
final class StateSetup {

    private final NectarClient nectar;
    private final Map<String, Object> ids = new LinkedHashMap<>();

    StateSetup(NectarClient nectar) {
        this.nectar = nectar;
    }

    /** The values for requests by the name under which pacts ask for them. */
    Map<String, Object> ids() {
        return Map.copyOf(ids);
    }

    UUID id(String name) {
        return UUID.fromString(String.valueOf(ids.get(name)));
    }

    StateSetup company() {
        return company(LocalDate.of(2024, 1, 1));
    }

    /** A company whose bills begin on a day. */
    StateSetup company(LocalDate dataCollectionStartDate) {
        UUID company = nectar.companies()
                .create(CompanyCreateRequest.builder("Harborview Logistics")
                        .externalId("harborview-logistics")
                        .dataCollectionStartDate(dataCollectionStartDate)
                        // So that bills have demand meters.
                        .isDemandEnabled(true)
                        .build())
                .id();
        note("company_id", company);
        note("site_id", site("Oakland Distribution Center"));
        note("other_site_id", site("San Jose Cold Storage"));
        return this;
    }

    /** A connection with the login that works on a sandbox. */
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
        note("connection_id", connection.id());
        note("owner_email", Objects.requireNonNull(connection.workflowOwnerEmail()));
        return this;
    }

    /** The latest bill of the main electricity meter, with the ids of what it belongs to. */
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
        note("account_id", Objects.requireNonNull(meter.account()));
        note("meter_id", meter.id());
        note("meter_number", number);
        note("usage_data_id", Objects.requireNonNull(row.id()));
        note(
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
        note(
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
        note(
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

    private void note(String name, Object id) {
        ids.put(name, id.toString());
    }
}
