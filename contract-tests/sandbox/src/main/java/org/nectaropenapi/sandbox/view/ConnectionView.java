package org.nectaropenapi.sandbox.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
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
     * Renders resources of a sandbox.
     *
     * @param state the state of the sandbox
     */
    public ConnectionView(SandboxState state) {
        this.state = state;
        this.companies = new CompanyView(state);
    }

    /**
     * Renders a connection.
     *
     * @param connection the connection
     * @return Connection
     */
    public ObjectNode connection(Connection connection) {
        Connection.Details details = connection.details();
        Company company = state.companies().find(connection.companyId()).orElseThrow();
        Instant lastUpdate = connection.statusSince();
        ObjectNode json = JsonNodes.object()
                .put("id", connection.id().toString())
                .put("created", details.created().toString())
                .put("publicCompanyId", company.publicId())
                .put("connectionMagicLinkSecret", details.secret())
                .put("statusLastUpdateTime", lastUpdate.toString())
                .put("statusFirstSeenTime", lastUpdate.toString())
                .put("statusErrorDetail", connection.errorDetail())
                .put("updated", lastUpdate.toString());
        json.putObject("datasource")
                .put("name", Providers.name(details.url()))
                .put("url", "https://" + Providers.root(details.url()).orElse(details.url()));
        json.set("accounts", JsonNodes.array(state.accountsOf(connection).map(this::account)));
        json.set("company", companies.reference(company.id()));
        json.put("url", details.url()).put("status", connection.status()).put("country", details.country());
        json.set("initialSites", JsonNodes.texts(details.sites().stream()));
        json.set("initialDatasourceTypes", JsonNodes.texts(details.datasourceTypes().stream()));
        json.put("username", details.username()).put("workflowOwnerEmail", details.owner());
        json.set("dataCollectionStartDate", company.fields().path("dataCollectionStartDate"));
        return json.put("multiplyByOccupancy", false);
    }

    /**
     * Renders a connection as the deprecated magic-link operation does, with two more fields.
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
     * Renders an account.
     *
     * @param account the account
     * @return Account
     */
    public ObjectNode account(Account account) {
        ObjectNode json = JsonNodes.object().put("id", account.id().toString());
        json.set("meters", JsonNodes.texts(account.meters().stream().map(Meter::id)));
        json.put("isTracked", account.isTracked())
                .put("isDuplicated", "false")
                .put("accountNumber", account.details().number())
                .put("trackingStatus", account.trackingStatus())
                .put("dataCollectionStartDate", JsonNodes.text(account.collectionStart()))
                .put("isCollectingInvoiceData", true)
                .put("isCollectingSmartMeterData", account.details().smartMeter());
        json.set(
                "datasourceTypes",
                JsonNodes.texts(
                        account.meters().stream().map(Meter::datasourceType).distinct()));
        json.put("lastServiceDate", JsonNodes.text(account.lastService()));
        status(json, account);
        return json;
    }

    private void status(ObjectNode json, Account account) {
        Connection connection =
                state.connections().find(account.details().connectionId()).orElseThrow();
        Instant since = connection.connectedAt();
        String status = "DETECTED";
        if (connection.processedAt() != null) {
            since = connection.processedAt();
            status = "PULL_COMPLETED";
        }
        if (!account.isTracked()) {
            since = account.trackingChanged();
            status = "CUSTOMER_NOT_TRACKED";
        }
        Account.Status fixed = account.status();
        if (fixed != null) {
            since = fixed.since();
            status = fixed.value();
        }
        json.put("status", status)
                .put("statusLastUpdateTime", JsonNodes.text(since))
                .put("statusFirstSeenTime", JsonNodes.text(since))
                .put("statusErrorDetail", fixed == null ? null : fixed.detail());
    }
}
