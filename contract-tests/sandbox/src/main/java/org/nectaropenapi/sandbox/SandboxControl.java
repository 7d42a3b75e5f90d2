package org.nectaropenapi.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.sandbox.data.BackgroundWork;
import org.nectaropenapi.sandbox.state.Account;
import org.nectaropenapi.sandbox.state.Bill;
import org.nectaropenapi.sandbox.state.Company;
import org.nectaropenapi.sandbox.state.CompanyResource;
import org.nectaropenapi.sandbox.state.Connection;
import org.nectaropenapi.sandbox.state.Invitation;
import org.nectaropenapi.sandbox.state.Meter;
import org.nectaropenapi.sandbox.state.Providers;
import org.nectaropenapi.sandbox.state.SandboxState;
import org.nectaropenapi.sandbox.state.Site;
import org.nectaropenapi.sandbox.state.Store;
import org.nectaropenapi.sandbox.state.UsageRow;

/**
 * Triggers events outside the API: actions of a utility, of a user of a form, or of the dashboard.
 *
 * <p>What is due by the sandbox's clock happens first, such as the arrival of bills. A change has the clock's time, and
 * webhooks report it. Every method throws IllegalArgumentException when the sandbox does not know an id.
 */
public final class SandboxControl {
    private static final int SECRET_LENGTH = 44;

    private final SandboxState state;
    private final BackgroundWork work;
    private final Runnable detectChanges;

    SandboxControl(SandboxState state, BackgroundWork work, Runnable detectChanges) {
        this.state = state;
        this.work = work;
        this.detectChanges = detectChanges;
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
     * Breaks a connection: its provider refuses the password from now on, and its bills wait until it is mended.
     *
     * @param connectionId the connection
     */
    public void breakConnection(UUID connectionId) {
        setConnectionStatus(connectionId, Connection.PASSWORD_INCORRECT, Connection.REFUSED);
    }

    /**
     * Mends a connection, as a user does who renews the password. The bills that waited arrive.
     *
     * @param connectionId the connection
     */
    public void mendConnection(UUID connectionId) {
        setConnectionStatus(connectionId, Connection.CONNECTED, null);
    }

    /**
     * Removes a connection and its accounts. Its documents and meters stay, and no webhook reports it: no page says
     * what becomes of them.
     *
     * @param connectionId the connection
     */
    public void removeConnection(UUID connectionId) {
        change(state.connections(), connectionId, "connection", state::remove);
    }

    /**
     * Deactivates a company. It accepts no more uploads, and its connections become COMPANY_INACTIVE.
     *
     * @param companyId the company
     */
    public void deactivateCompany(UUID companyId) {
        change(state.companies(), companyId, "company", company -> {
            company.deactivate();
            state.connections()
                    .of(companyId)
                    .forEach(connection -> connection.setStatus("COMPANY_INACTIVE", null, state.now()));
        });
    }

    /**
     * Adds the next monthly bill of an account, as if it had arrived now, whatever its date. The bills of the following
     * months arrive when they are due.
     *
     * @param accountId an account whose bills have been collected, or a connection, whose first account gets the bill
     * @return the document
     * @throws IllegalStateException when the account is closed, or its bills have not been collected yet
     */
    public UUID addDocument(UUID accountId) {
        return changed(() -> work.arrivals().add(account(accountId)).id());
    }

    /**
     * Adds a bill of an account for a period of its own, such as one that was found late.
     *
     * @param accountId an account whose bills have been collected, or a connection, whose first account gets the bill
     * @param start first day of the period
     * @param end last day of the period
     * @return the document
     * @throws IllegalStateException when its bills have not been collected yet
     */
    public UUID addDocument(UUID accountId, LocalDate start, LocalDate end) {
        return changed(() -> work.arrivals().add(account(accountId), start, end).id());
    }

    /**
     * Adds many documents to a connection at once. They belong to new accounts with a bill for each month of up to ten
     * years. A hundred thousand take some 100 MB of memory.
     *
     * @param connectionId the connection
     * @param count the number of documents, one usage record each
     */
    public void fillDocuments(UUID connectionId, int count) {
        change(state.connections(), connectionId, "connection", connection -> work.arrivals()
                .fill(connection, count));
    }

    /**
     * Adds the bill that corrects another one. The old document stays visible and names the new one in
     * revisedDocumentId; the new one has usage records of its own, for the same meters and periods.
     *
     * @param documentId the old document
     * @return the new document
     * @throws IllegalStateException when the old document is deleted, or superseded already
     */
    public UUID reviseDocument(UUID documentId) {
        return changed(() -> work.arrivals()
                .revise(find(state.bills(), documentId, "document"))
                .id());
    }

    /**
     * Links a document to the one that supersedes it, or unlinks it, as the dashboard does.
     *
     * @param documentId the superseded document
     * @param revisedDocumentId the one that supersedes it, or null to unlink
     */
    public void linkRevision(UUID documentId, @Nullable UUID revisedDocumentId) {
        change(state.bills(), documentId, "document", bill -> {
            if (revisedDocumentId != null) {
                find(state.bills(), revisedDocumentId, "document");
            }
            bill.supersede(revisedDocumentId, state.now());
        });
    }

    /**
     * Marks a document as deleted, as the dashboard does.
     *
     * @param documentId the document
     */
    public void deleteDocument(UUID documentId) {
        deleteDocument(documentId, true);
    }

    /**
     * Marks a document as deleted. No page says whether that changes its updated date.
     *
     * @param documentId the document
     * @param withNewDate whether its updated date becomes that of the deletion
     */
    public void deleteDocument(UUID documentId, boolean withNewDate) {
        change(state.bills(), documentId, "document", bill -> bill.delete(withNewDate ? state.now() : bill.updated()));
    }

    /**
     * Deletes a document for good: it is in no list any more, and its id is unknown.
     *
     * @param documentId the document
     */
    public void eraseDocument(UUID documentId) {
        change(state.bills(), documentId, "document", state::remove);
    }

    /**
     * Takes the deletion of a document back. No page names an event for it, so no webhook reports it.
     *
     * @param documentId the document
     */
    public void restoreDocument(UUID documentId) {
        restoreDocument(documentId, true);
    }

    /**
     * Takes the deletion of a document back.
     *
     * @param documentId the document
     * @param withNewDate whether its updated date becomes that of the restoration
     */
    public void restoreDocument(UUID documentId, boolean withNewDate) {
        change(state.bills(), documentId, "document", bill -> bill.restore(withNewDate ? state.now() : bill.updated()));
    }

    /**
     * Moves a usage record to another site: assigns it to a meter of the same account there, which is added if there is
     * none.
     *
     * @param usageDataId the usage record
     * @param siteId a site of the same company
     * @param withNewDate whether the record and its document have the time of the move as their updated date; otherwise
     *     they keep the old one, so that no date filter finds the move
     */
    public void moveUsage(UUID usageDataId, UUID siteId, boolean withNewDate) {
        changeUsage(usageDataId, withNewDate, (bill, row) -> {
            Site site = find(state.sites(), siteId, "site");
            if (!site.companyId().equals(bill.companyId())) {
                throw new IllegalArgumentException("The site " + siteId + " belongs to another company.");
            }
            row.assign(meterAt(site, row));
        });
    }

    /**
     * Sets whether a usage record is subtracted when usage is added up.
     *
     * @param usageDataId the usage record
     * @param exclusion whether it is
     */
    public void excludeUsage(UUID usageDataId, boolean exclusion) {
        changeUsage(usageDataId, true, (bill, row) -> row.set(row.values().withExclusion(exclusion)));
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
     * Adds an account to a connection, with a meter and a bill of the last month. Further bills arrive each month.
     *
     * @param connectionId the connection
     * @param datasourceType utility type of the account, a value of DatasourceType
     * @return the account
     */
    public UUID openAccount(UUID connectionId, String datasourceType) {
        return changed(() -> work.arrivals()
                .open(find(state.connections(), connectionId, "connection"), datasourceType)
                .id());
    }

    /**
     * Closes an account, as a utility does when a customer moves out. Its last bill ends with that day.
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
     * Archives a site, as the dashboard does. Bills of later periods leave its meters out.
     *
     * @param siteId the site
     * @param stop the day on which collection stops
     */
    public void archiveSite(UUID siteId, LocalDate stop) {
        change(state.sites(), siteId, "site", site -> site.fields().put("dataCollectionStopDate", stop.toString()));
    }

    /**
     * Restores an archived site, as the dashboard does.
     *
     * @param siteId the site
     */
    public void restoreSite(UUID siteId) {
        change(state.sites(), siteId, "site", site -> site.fields().putNull("dataCollectionStopDate"));
    }

    /**
     * Reads all that exists of a company at this moment, so that a test can compare what an application has stored.
     *
     * @param companyId the company
     * @return its sites, connections, accounts and documents, deleted and superseded ones included
     */
    public CompanySnapshot snapshot(UUID companyId) {
        return changed(() -> CompanySnapshot.of(state, find(state.companies(), companyId, "company")));
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
        return changed(() -> {
            Invitation invitation = find(state.invitations(), invitationId, "invitation");
            String status = invitation.status(state.now());
            if (!status.equals("ACTIVE")) {
                throw new IllegalStateException("The invitation cannot be used: it is " + status + ".");
            }
            UUID renewed = invitation.details().connectionId();
            if (renewed != null) {
                renew(find(state.connections(), renewed, "connection"), password);
                invitation.use(null, state.now());
                return renewed;
            }
            Connection connection = state.connections().add(connect(invitation, url, username, password));
            invitation.use(connection.id(), state.now());
            return connection.id();
        });
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

    private Account account(UUID accountOrConnection) {
        return state.connections()
                .find(accountOrConnection)
                .flatMap(connection -> state.accountsOf(connection).findFirst())
                .orElseGet(() -> find(state.accounts(), accountOrConnection, "account"));
    }

    private Meter meterAt(Site site, UsageRow row) {
        @Nullable Meter old = row.meter();
        @Nullable Account account = old == null ? null : old.account();
        String type = row.details().datasourceType();
        return state.meters()
                .of(site.companyId())
                .filter(meter -> meter.site().id().equals(site.id())
                        && meter.account() == account
                        && meter.datasourceType().equals(type))
                .findFirst()
                .orElseGet(() -> {
                    Meter added = state.meters()
                            .add(new Meter(
                                    state.ids().next(),
                                    site,
                                    account,
                                    type,
                                    old == null ? List.of() : old.identifiers(),
                                    old == null ? Map.of() : old.traits()));
                    if (account != null) {
                        account.attach(added);
                    }
                    return added;
                });
    }

    private void changeUsage(UUID usageDataId, boolean withNewDate, BiConsumer<Bill, UsageRow> change) {
        changed(() -> {
            Bill bill = state.bills()
                    .all()
                    .filter(b -> b.rows().stream().anyMatch(row -> row.id().equals(usageDataId)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no usage record " + usageDataId + "."));
            bill.rows().stream().filter(row -> row.id().equals(usageDataId)).forEach(row -> {
                change.accept(bill, row);
                if (withNewDate) {
                    row.touch(state.now());
                    bill.touch(state.now());
                } else {
                    bill.changed();
                }
            });
            return usageDataId;
        });
    }

    private <T extends CompanyResource> void change(Store<T> store, UUID id, String resource, Consumer<T> change) {
        changed(() -> {
            change.accept(find(store, id, resource));
            return id;
        });
    }

    /** Does what is due by the clock, and queues its events. */
    void runDue() {
        changed(() -> 0);
    }

    private <T> T changed(Supplier<T> change) {
        synchronized (state) {
            work.runDue();
            detectChanges.run();
            T result = change.get();
            detectChanges.run();
            return result;
        }
    }

    private static <T extends CompanyResource> T find(Store<T> store, UUID id, String resource) {
        return store.find(id)
                .orElseThrow(() -> new IllegalArgumentException("There is no " + resource + " " + id + "."));
    }
}
