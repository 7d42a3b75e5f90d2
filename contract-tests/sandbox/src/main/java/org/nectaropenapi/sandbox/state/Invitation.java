package org.nectaropenapi.sandbox.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invitation to connect a utility account or to renew its credentials. */
public final class Invitation extends StoredResource<Invitation.Details> {

    /**
     * The request that created the invitation.
     *
     * @param id its id
     * @param companyId its company
     * @param connectionId the connection to renew, or null for a new one
     * @param token last part of its link
     * @param allowedEmails who may use it; empty for anyone
     * @param expiresAt when it ends, or null for never
     * @param maxUses how often it may be used, or null for any number
     * @param prefill values for the form
     * @param created when it was created
     */
    public record Details(
            UUID id,
            UUID companyId,
            @Nullable UUID connectionId,
            String token,
            List<String> allowedEmails,
            @Nullable Instant expiresAt,
            @Nullable Long maxUses,
            ObjectNode prefill,
            Instant created)
            implements CompanyResource {}

    /**
     * One entry of the audit log.
     *
     * @param type what happened
     * @param at when
     */
    public record Event(String type, Instant at) {}

    private final List<Event> events = new ArrayList<>();
    private final List<UUID> createdConnections = new ArrayList<>();
    private boolean revoked;
    private long uses;

    /**
     * Creates an invitation.
     *
     * @param details the request that created it
     */
    public Invitation(Details details) {
        super(details);
    }

    /** {@return its audit log, oldest first} */
    public List<Event> events() {
        return List.copyOf(events);
    }

    /** {@return the connections created through it} */
    public List<UUID> createdConnections() {
        return List.copyOf(createdConnections);
    }

    /** {@return how often it was used} */
    public long uses() {
        return uses;
    }

    /**
     * Returns the status.
     *
     * @param now the current time
     * @return a value of InvitationStatus
     */
    public String status(Instant now) {
        if (revoked) {
            return "REVOKED";
        }
        Long maxUses = details().maxUses();
        if (maxUses != null && uses >= maxUses) {
            return "FULFILLED";
        }
        Instant expiresAt = details().expiresAt();
        return expiresAt != null && !now.isBefore(expiresAt) ? "EXPIRED" : "ACTIVE";
    }

    /**
     * Revokes it. A second call changes nothing.
     *
     * @param at when
     */
    public void revoke(Instant at) {
        if (!revoked) {
            revoked = true;
            events.add(new Event("REVOKED", at));
        }
    }

    /**
     * Records a use.
     *
     * @param connectionId the new connection, or null when one was renewed
     * @param at when
     */
    public void use(@Nullable UUID connectionId, Instant at) {
        uses++;
        if (connectionId != null) {
            createdConnections.add(connectionId);
        }
        events.add(new Event("USED", at));
    }
}
