package org.nectaropenapi.sandbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.sandbox.data.LateAccount;
import org.nectaropenapi.sandbox.state.Account;
import org.nectaropenapi.sandbox.state.Company;
import org.nectaropenapi.sandbox.state.Connection;
import org.nectaropenapi.sandbox.state.Invitation;
import org.nectaropenapi.sandbox.state.Owned;
import org.nectaropenapi.sandbox.state.Providers;
import org.nectaropenapi.sandbox.state.SandboxState;
import org.nectaropenapi.sandbox.state.Site;
import org.nectaropenapi.sandbox.state.Store;

/**
 * Does what the API cannot do but has to cope with: what a utility, a person at a form or the dashboard does.
 *
 * <p>Every method throws IllegalArgumentException for an id the sandbox does not know.
 */
public final class SandboxControl {
    private static final int SECRET_LENGTH = 44;

    private final SandboxState world;
    private final Runnable afterChange;

    SandboxControl(SandboxState world, Runnable afterChange) {
        this.world = world;
        this.afterChange = afterChange;
    }

    /**
     * Changes the status of a connection, as a check by Nectar does.
     *
     * @param connectionId the connection
     * @param status a value of ConnectionStatus
     * @param detail details of an error status, or null
     */
    public void setConnectionStatus(UUID connectionId, String status, @Nullable String detail) {
        change(
                world.connections(),
                connectionId,
                "connection",
                connection -> connection.become(status, detail, world.now()));
    }

    /**
     * Deactivates a company. It takes no uploads any more, and its connections become COMPANY_INACTIVE.
     *
     * @param companyId the company
     */
    public void deactivateCompany(UUID companyId) {
        synchronized (world) {
            Company company = find(world.companies(), companyId, "company");
            company.deactivate();
            world.connections()
                    .of(companyId)
                    .forEach(connection -> connection.become("COMPANY_INACTIVE", null, world.now()));
            afterChange.run();
        }
    }

    /**
     * Deletes a document softly, as the dashboard does.
     *
     * @param documentId the document
     */
    public void deleteDocument(UUID documentId) {
        change(world.bills(), documentId, "document", bill -> bill.delete(world.now()));
    }

    /**
     * Flags a document, or takes the flag off.
     *
     * @param documentId the document
     * @param flaggedStatus state of the flag, or null for no flag
     */
    public void flagDocument(UUID documentId, @Nullable String flaggedStatus) {
        change(world.bills(), documentId, "document", bill -> bill.flag(flaggedStatus, world.now()));
    }

    /**
     * Sets the e-mail address that goes with a document.
     *
     * @param documentId the document
     * @param email the address, or null
     */
    public void setDocumentEmail(UUID documentId, @Nullable String email) {
        change(world.bills(), documentId, "document", bill -> bill.address(email, world.now()));
    }

    /**
     * Sets the caller's own id of a connection, which the API shows in one place and cannot set.
     *
     * @param connectionId the connection
     * @param externalId the id
     */
    public void setConnectionExternalId(UUID connectionId, String externalId) {
        change(world.connections(), connectionId, "connection", connection -> connection.name(externalId));
    }

    /**
     * Lets a connection find a further account, with a meter and a bill of the last month.
     *
     * @param connectionId the connection
     * @param datasourceType utility type of the account, a value of DatasourceType
     * @return the account
     */
    public UUID openAccount(UUID connectionId, String datasourceType) {
        synchronized (world) {
            Connection connection = find(world.connections(), connectionId, "connection");
            UUID account = new LateAccount(world).open(connection, datasourceType);
            afterChange.run();
            return account;
        }
    }

    /**
     * Closes an account, as a utility does when somebody moves out.
     *
     * @param accountId the account
     * @param lastServiceDate its last day
     */
    public void closeAccount(UUID accountId, LocalDate lastServiceDate) {
        change(world.accounts(), accountId, "account", account -> account.close(lastServiceDate));
    }

    /**
     * Gives an account a start of collection of its own.
     *
     * @param accountId the account
     * @param start the first day
     */
    public void setAccountStart(UUID accountId, LocalDate start) {
        change(world.accounts(), accountId, "account", account -> account.collectFrom(start));
    }

    /**
     * Sets the status of an account, which follows from what happens otherwise.
     *
     * @param accountId the account
     * @param status a value of AccountStatus
     * @param detail details of an error, or null
     */
    public void setAccountStatus(UUID accountId, String status, @Nullable String detail) {
        change(
                world.accounts(),
                accountId,
                "account",
                account -> account.become(new Account.Status(status, detail, world.now())));
    }

    /**
     * Archives a site, as the dashboard does.
     *
     * @param siteId the site
     * @param stop the day on which collection stops
     */
    public void archiveSite(UUID siteId, LocalDate stop) {
        change(world.sites(), siteId, "site", site -> site.fields().put("dataCollectionStopDate", stop.toString()));
    }

    /**
     * Fills in the form behind an invitation: makes a new connection, or renews the credentials of one.
     *
     * @param invitationId the invitation
     * @param url address of the provider; the prefilled one when null; not used for a renewal
     * @param username user name at the provider; not used for a renewal
     * @param password password at the provider
     * @return the connection
     * @throws IllegalStateException when the invitation is not ACTIVE
     */
    public UUID useInvitation(UUID invitationId, @Nullable String url, String username, String password) {
        synchronized (world) {
            Invitation invitation = find(world.invitations(), invitationId, "invitation");
            String status = invitation.status(world.now());
            if (!status.equals("ACTIVE")) {
                throw new IllegalStateException("The invitation cannot be used, it is " + status + ".");
            }
            UUID renewed = invitation.facts().connectionId();
            if (renewed != null) {
                renew(find(world.connections(), renewed, "connection"), password);
                invitation.use(null, world.now());
                afterChange.run();
                return renewed;
            }
            Connection connection = world.connections().add(connect(invitation, url, username, password));
            invitation.use(connection.id(), world.now());
            afterChange.run();
            return connection.id();
        }
    }

    private void renew(Connection connection, String password) {
        boolean accepted =
                Providers.accepts(connection.facts().url(), connection.facts().username(), password);
        connection.become(accepted ? Connection.CONNECTED : Connection.PASSWORD_INCORRECT, null, world.now());
    }

    private Connection connect(Invitation invitation, @Nullable String url, String username, String password) {
        String address = url == null ? invitation.facts().prefill().path("url").asText("") : url;
        List<UUID> sites = sites(invitation);
        Company company = find(world.companies(), invitation.companyId(), "company");
        return new Connection(new Connection.Facts(
                world.ids().next(),
                invitation.companyId(),
                world.nextOrdinal(),
                sites,
                datasourceTypes(invitation, address),
                address,
                username,
                invitation.facts().prefill().path("country").asText("US"),
                invitation
                        .facts()
                        .prefill()
                        .path("connectionOwnerEmail")
                        .asText(company.team().caller()),
                Providers.accepts(address, username, password),
                world.ids().token(SECRET_LENGTH),
                world.now()));
    }

    /** The prefilled utility types, else those of the provider. */
    private static List<String> datasourceTypes(Invitation invitation, String address) {
        List<String> types = new ArrayList<>();
        invitation.facts().prefill().path("utilityTypes").forEach(type -> types.add(type.asText()));
        return types.isEmpty() ? Providers.datasourceTypes(address) : List.copyOf(types);
    }

    /** The prefilled sites, else the first of the company. */
    private List<UUID> sites(Invitation invitation) {
        List<UUID> prefilled = new ArrayList<>();
        invitation.facts().prefill().path("initialSites").forEach(id -> prefilled.add(UUID.fromString(id.asText())));
        if (!prefilled.isEmpty()) {
            return List.copyOf(prefilled);
        }
        return List.of(world.sites()
                .of(invitation.companyId())
                .findFirst()
                .map(Site::id)
                .orElseThrow(() -> new IllegalStateException("The company has no site to connect.")));
    }

    private <T extends Owned> void change(Store<T> store, UUID id, String what, Consumer<T> change) {
        synchronized (world) {
            change.accept(find(store, id, what));
            afterChange.run();
        }
    }

    private static <T extends Owned> T find(Store<T> store, UUID id, String what) {
        return store.find(id).orElseThrow(() -> new IllegalArgumentException("There is no " + what + " " + id + "."));
    }
}
