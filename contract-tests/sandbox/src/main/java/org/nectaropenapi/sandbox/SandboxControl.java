package org.nectaropenapi.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.sandbox.data.AdditionalAccount;
import org.nectaropenapi.sandbox.state.Account;
import org.nectaropenapi.sandbox.state.Company;
import org.nectaropenapi.sandbox.state.CompanyResource;
import org.nectaropenapi.sandbox.state.Connection;
import org.nectaropenapi.sandbox.state.Invitation;
import org.nectaropenapi.sandbox.state.Providers;
import org.nectaropenapi.sandbox.state.SandboxState;
import org.nectaropenapi.sandbox.state.Site;
import org.nectaropenapi.sandbox.state.Store;

/**
 * Triggers events outside the API: actions of a utility, of a user of a form, or of the dashboard.
 *
 * <p>Every method throws IllegalArgumentException when the sandbox does not know an id.
 */
public final class SandboxControl {
    private static final int SECRET_LENGTH = 44;

    private final SandboxState state;
    private final Runnable afterChange;

    SandboxControl(SandboxState state, Runnable afterChange) {
        this.state = state;
        this.afterChange = afterChange;
    }

    /**
     * Changes the status of a connection, as Nectar does after a check.
     *
     * @param connectionId the connection
     * @param status a value of ConnectionStatus
     * @param detail details of an error status, or null
     */
    public void setConnectionStatus(UUID connectionId, String status, @Nullable String detail) {
        change(
                state.connections(),
                connectionId,
                "connection",
                connection -> connection.setStatus(status, detail, state.now()));
    }

    /**
     * Deactivates a company. It accepts no more uploads, and its connections become COMPANY_INACTIVE.
     *
     * @param companyId the company
     */
    public void deactivateCompany(UUID companyId) {
        synchronized (state) {
            Company company = find(state.companies(), companyId, "company");
            company.deactivate();
            state.connections()
                    .of(companyId)
                    .forEach(connection -> connection.setStatus("COMPANY_INACTIVE", null, state.now()));
            afterChange.run();
        }
    }

    /**
     * Marks a document as deleted, as the dashboard does.
     *
     * @param documentId the document
     */
    public void deleteDocument(UUID documentId) {
        change(state.bills(), documentId, "document", bill -> bill.delete(state.now()));
    }

    /**
     * Flags a document, or clears the flag.
     *
     * @param documentId the document
     * @param flaggedStatus state of the flag, or null for no flag
     */
    public void flagDocument(UUID documentId, @Nullable String flaggedStatus) {
        change(state.bills(), documentId, "document", bill -> bill.setFlag(flaggedStatus, state.now()));
    }

    /**
     * Sets the e-mail address of a document.
     *
     * @param documentId the document
     * @param email the address, or null
     */
    public void setDocumentEmail(UUID documentId, @Nullable String email) {
        change(state.bills(), documentId, "document", bill -> bill.setEmail(email, state.now()));
    }

    /**
     * Sets the caller's own id of a connection, which one operation returns and none can set.
     *
     * @param connectionId the connection
     * @param externalId the id
     */
    public void setConnectionExternalId(UUID connectionId, String externalId) {
        change(state.connections(), connectionId, "connection", connection -> connection.setExternalId(externalId));
    }

    /**
     * Adds an account to a connection, with a meter and a bill of the last month.
     *
     * @param connectionId the connection
     * @param datasourceType utility type of the account, a value of DatasourceType
     * @return the account
     */
    public UUID openAccount(UUID connectionId, String datasourceType) {
        synchronized (state) {
            Connection connection = find(state.connections(), connectionId, "connection");
            UUID account = new AdditionalAccount(state).open(connection, datasourceType);
            afterChange.run();
            return account;
        }
    }

    /**
     * Closes an account, as a utility does when a customer moves out.
     *
     * @param accountId the account
     * @param lastServiceDate its last day
     */
    public void closeAccount(UUID accountId, LocalDate lastServiceDate) {
        change(state.accounts(), accountId, "account", account -> account.close(lastServiceDate));
    }

    /**
     * Sets the day from which the data of an account is collected.
     *
     * @param accountId the account
     * @param start the first day
     */
    public void setAccountCollectionStart(UUID accountId, LocalDate start) {
        change(state.accounts(), accountId, "account", account -> account.collectFrom(start));
    }

    /**
     * Sets the status of an account, which otherwise follows its processing.
     *
     * @param accountId the account
     * @param status a value of AccountStatus
     * @param detail details of an error, or null
     */
    public void setAccountStatus(UUID accountId, String status, @Nullable String detail) {
        change(
                state.accounts(),
                accountId,
                "account",
                account -> account.setStatus(new Account.Status(status, detail, state.now())));
    }

    /**
     * Archives a site, as the dashboard does.
     *
     * @param siteId the site
     * @param stop the day on which collection stops
     */
    public void archiveSite(UUID siteId, LocalDate stop) {
        change(state.sites(), siteId, "site", site -> site.fields().put("dataCollectionStopDate", stop.toString()));
    }

    /**
     * Submits the form of an invitation: creates a connection, or renews the credentials of one.
     *
     * @param invitationId the invitation
     * @param url URL of the provider; the prefilled one when null; ignored for a renewal
     * @param username user name at the provider; ignored for a renewal
     * @param password password at the provider
     * @return the connection
     * @throws IllegalStateException when the invitation is not ACTIVE
     */
    public UUID useInvitation(UUID invitationId, @Nullable String url, String username, String password) {
        synchronized (state) {
            Invitation invitation = find(state.invitations(), invitationId, "invitation");
            String status = invitation.status(state.now());
            if (!status.equals("ACTIVE")) {
                throw new IllegalStateException("The invitation cannot be used: it is " + status + ".");
            }
            UUID renewed = invitation.details().connectionId();
            if (renewed != null) {
                renew(find(state.connections(), renewed, "connection"), password);
                invitation.use(null, state.now());
                afterChange.run();
                return renewed;
            }
            Connection connection = state.connections().add(connect(invitation, url, username, password));
            invitation.use(connection.id(), state.now());
            afterChange.run();
            return connection.id();
        }
    }

    private void renew(Connection connection, String password) {
        boolean accepted = Providers.accepts(
                connection.details().url(), connection.details().username(), password);
        connection.setStatus(accepted ? Connection.CONNECTED : Connection.PASSWORD_INCORRECT, null, state.now());
    }

    private Connection connect(Invitation invitation, @Nullable String url, String username, String password) {
        String address =
                url == null ? invitation.details().prefill().path("url").asText("") : url;
        Company company = find(state.companies(), invitation.companyId(), "company");
        JsonNode prefill = invitation.details().prefill();
        return new Connection(new Connection.Details(
                state.ids().next(),
                invitation.companyId(),
                state.nextOrdinal(),
                sites(invitation),
                datasourceTypes(invitation, address),
                address,
                username,
                prefill.path("country").asText("US"),
                prefill.path("connectionOwnerEmail").asText(company.team().caller()),
                Providers.accepts(address, username, password),
                state.ids().token(SECRET_LENGTH),
                state.now()));
    }

    /** Returns the prefilled utility types, else those of the provider. */
    private static List<String> datasourceTypes(Invitation invitation, String address) {
        List<String> types = new ArrayList<>();
        invitation.details().prefill().path("utilityTypes").forEach(type -> types.add(type.asText()));
        return types.isEmpty() ? Providers.datasourceTypes(address) : List.copyOf(types);
    }

    /** Returns the prefilled sites, else the first of the company. */
    private List<UUID> sites(Invitation invitation) {
        List<UUID> prefilled = new ArrayList<>();
        invitation.details().prefill().path("initialSites").forEach(id -> prefilled.add(UUID.fromString(id.asText())));
        if (!prefilled.isEmpty()) {
            return List.copyOf(prefilled);
        }
        return List.of(state.sites()
                .of(invitation.companyId())
                .findFirst()
                .map(Site::id)
                .orElseThrow(() -> new IllegalStateException("The company has no site to connect.")));
    }

    private <T extends CompanyResource> void change(Store<T> store, UUID id, String resource, Consumer<T> change) {
        synchronized (state) {
            change.accept(find(store, id, resource));
            afterChange.run();
        }
    }

    private static <T extends CompanyResource> T find(Store<T> store, UUID id, String resource) {
        return store.find(id)
                .orElseThrow(() -> new IllegalArgumentException("There is no " + resource + " " + id + "."));
    }
}
