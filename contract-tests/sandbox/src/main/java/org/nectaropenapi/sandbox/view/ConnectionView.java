package org.nectaropenapi.sandbox.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.stream.Stream;
import org.nectaropenapi.sandbox.state.Account;
import org.nectaropenapi.sandbox.state.Company;
import org.nectaropenapi.sandbox.state.Connection;
import org.nectaropenapi.sandbox.state.Meter;
import org.nectaropenapi.sandbox.state.Providers;
import org.nectaropenapi.sandbox.state.SandboxState;

/** Connections and the accounts they find. */
public final class ConnectionView {
    private final SandboxState state;
    private final CompanyView companies;

    /**
     * Looks at a state.
     *
     * @param state the state
     */
    public ConnectionView(SandboxState state) {
        this.state = state;
        this.companies = new CompanyView(state);
    }

    /**
     * Shows a connection.
     *
     * @param connection the connection
     * @return Connection
     */
    public ObjectNode connection(Connection connection) {
        Connection.Facts facts = connection.facts();
        Company company = state.companies().find(connection.companyId()).orElseThrow();
        Instant lastUpdate = connection.statusSince();
        ObjectNode json = JsonNodes.object()
                .put("id", connection.id().toString())
                .put("created", facts.created().toString())
                .put("publicCompanyId", company.publicId())
                .put("connectionMagicLinkSecret", facts.secret())
                .put("statusLastUpdateTime", lastUpdate.toString())
                .put("statusFirstSeenTime", lastUpdate.toString())
                .put("statusErrorDetail", connection.errorDetail())
                .put("updated", lastUpdate.toString());
        json.putObject("datasource")
                .put("name", Providers.name(facts.url()))
                .put("url", "https://" + Providers.root(facts.url()).orElse(facts.url()));
        json.set("accounts", JsonNodes.array(accounts(connection).map(this::account)));
        json.set("company", companies.reference(company.id()));
        json.put("url", facts.url()).put("status", connection.status()).put("country", facts.country());
        json.set("initialSites", JsonNodes.texts(facts.sites().stream()));
        json.set("initialDatasourceTypes", JsonNodes.texts(facts.datasourceTypes().stream()));
        json.put("username", facts.username()).put("workflowOwnerEmail", facts.owner());
        json.set("dataCollectionStartDate", company.fields().path("dataCollectionStartDate"));
        return json.put("multiplyByOccupancy", false);
    }

    /**
     * Shows a connection as the deprecated magic-link operation does, with two fields more.
     *
     * @param connection the connection
     * @return Connection
     */
    public ObjectNode withLink(Connection connection) {
        return connection(connection)
                .put("externalId", connection.externalId())
                .put("isActive", connection.status().equals(Connection.CONNECTED));
    }

    /**
     * Shows an account.
     *
     * @param account the account
     * @return Account
     */
    public ObjectNode account(Account account) {
        ObjectNode json = JsonNodes.object().put("id", account.id().toString());
        json.set("meters", JsonNodes.texts(account.meters().stream().map(Meter::id)));
        json.put("isTracked", account.isTracked())
                .put("isDuplicated", "false")
                .put("accountNumber", account.number())
                .put("trackingStatus", account.trackingStatus())
                .put("dataCollectionStartDate", JsonNodes.text(account.collectionStart()))
                .put("isCollectingInvoiceData", true)
                .put("isCollectingSmartMeterData", account.isSmartMeter());
        json.set(
                "datasourceTypes",
                JsonNodes.texts(
                        account.meters().stream().map(Meter::datasourceType).distinct()));
        json.put("lastServiceDate", JsonNodes.text(account.lastService()));
        status(json, account);
        return json;
    }

    private void status(ObjectNode json, Account account) {
        Connection connection = state.connections().find(account.connectionId()).orElseThrow();
        Instant since = connection.connectedAt();
        String status = "DETECTED";
        if (connection.processedAt() != null) {
            since = connection.processedAt();
            status = "PULL_COMPLETED";
        }
        if (!account.isTracked()) {
            since = account.decidedAt();
            status = "CUSTOMER_NOT_TRACKED";
        }
        Account.Status set = account.status();
        if (set != null) {
            since = set.since();
            status = set.value();
        }
        json.put("status", status)
                .put("statusLastUpdateTime", JsonNodes.text(since))
                .put("statusFirstSeenTime", JsonNodes.text(since))
                .put("statusErrorDetail", set == null ? null : set.detail());
    }

    private Stream<Account> accounts(Connection connection) {
        return state.accounts().of(connection.companyId()).filter(account -> account.connectionId()
                .equals(connection.id()));
    }
}
