package org.nectaropenapi.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.sandbox.state.Bill;
import org.nectaropenapi.sandbox.state.Company;
import org.nectaropenapi.sandbox.state.Connection;
import org.nectaropenapi.sandbox.state.Invitation;
import org.nectaropenapi.sandbox.state.Owned;
import org.nectaropenapi.sandbox.state.Providers;
import org.nectaropenapi.sandbox.state.Site;
import org.nectaropenapi.sandbox.state.Store;
import org.nectaropenapi.sandbox.state.World;

/**
 * Does what the API cannot do but has to cope with: what a utility, a person at a form or the dashboard does.
 *
 * <p>Every method throws IllegalArgumentException for an id the sandbox does not know.
 */
public final class SandboxControl {
    private static final int SECRET_LENGTH = 44;

    private final World world;
    private final Runnable afterChange;

    SandboxControl(World world, Runnable afterChange) {
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
        synchronized (world) {
            find(world.connections(), connectionId, "connection").become(status, detail, world.now());
            afterChange.run();
        }
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
        synchronized (world) {
            Bill bill = find(world.bills(), documentId, "document");
            bill.delete(world.now());
            afterChange.run();
        }
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

    private static <T extends Owned> T find(Store<T> store, UUID id, String what) {
        return store.find(id).orElseThrow(() -> new IllegalArgumentException("There is no " + what + " " + id + "."));
    }
}
