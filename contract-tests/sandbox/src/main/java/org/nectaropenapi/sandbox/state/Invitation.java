package org.nectaropenapi.sandbox.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invitation to connect a utility account or to renew its credentials. */
public final class Invitation implements CompanyResource {

    /**
     * What is known of an invitation when it is made.
     *
     * @param id its id
     * @param companyId its company
     * @param connectionId the connection to renew, or null for a new one
     * @param token last part of its link
     * @param allowedEmails who may use it; empty for anyone
     * @param expiresAt when it ends, or null for never
     * @param maxUses how often it may be used, or null for any number
     * @param prefill values for the form
     * @param created when it was made
     */
    public record Facts(
            UUID id,
            UUID companyId,
            @Nullable UUID connectionId,
            String token,
            List<String> allowedEmails,
            @Nullable Instant expiresAt,
            @Nullable Long maxUses,
            ObjectNode prefill,
            Instant created) {}

    /**
     * One entry of the audit log.
     *
     * @param type what happened
     * @param at when
     */
    public record Event(String type, Instant at) {}

    private final Facts facts;
    private final List<Event> events = new ArrayList<>();
    private final List<UUID> createdConnections = new ArrayList<>();
    private boolean revoked;
    private long uses;

    /**
     * Makes an invitation.
     *
     * @param facts what is known of it
     */
    public Invitation(Facts facts) {
        this.facts = facts;
    }

    @Override
    public UUID id() {
        return facts.id();
    }

    @Override
    public UUID companyId() {
        return facts.companyId();
    }

    /** {@return what was known when it was made} */
    public Facts facts() {
        return facts;
    }

    /** {@return its audit log, oldest first} */
    public List<Event> events() {
        return List.copyOf(events);
    }

    /** {@return the connections made through it} */
    public List<UUID> createdConnections() {
        return List.copyOf(createdConnections);
    }

    /** {@return how often it was used} */
    public long uses() {
        return uses;
    }

    /**
     * Derives the status.
     *
     * @param now the time to ask for
     * @return a value of InvitationStatus
     */
    public String status(Instant now) {
        if (revoked) {
            return "REVOKED";
        }
        Long maxUses = facts.maxUses();
        if (maxUses != null && uses >= maxUses) {
            return "FULFILLED";
        }
        Instant expiresAt = facts.expiresAt();
        return expiresAt != null && !now.isBefore(expiresAt) ? "EXPIRED" : "ACTIVE";
    }

    /**
     * Ends it by hand. A second time changes nothing.
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
     * Notes that somebody used it.
     *
     * @param connectionId the connection made, or null when one was renewed
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
