package org.nectaropenapi.sandbox.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.nectaropenapi.sandbox.state.Connection;
import org.nectaropenapi.sandbox.state.Invitation;
import org.nectaropenapi.sandbox.state.Providers;
import org.nectaropenapi.sandbox.state.SandboxState;

/** Invitations. */
public final class InvitationView {
    private static final String LINK = "https://dash.nectarclimate.com/p/i/";

    private final SandboxState state;

    /**
     * Renders resources of a sandbox.
     *
     * @param state the state of the sandbox
     */
    public InvitationView(SandboxState state) {
        this.state = state;
    }

    /**
     * Renders an invitation.
     *
     * @param invitation the invitation
     * @return Invitation
     */
    public ObjectNode invitation(Invitation invitation) {
        Invitation.Details details = invitation.details();
        Instant now = state.now();
        ObjectNode json = JsonNodes.object()
                .put("id", invitation.id().toString())
                .put("token", details.token())
                .put("invitationType", details.connectionId() == null ? "CREATE_CONNECTION" : "EDIT_CONNECTION")
                .put("status", invitation.status(now))
                .put("invitationUrl", LINK + details.token())
                .put("companyId", invitation.companyId().toString())
                .put("connectionId", JsonNodes.text(details.connectionId()));
        json.set("allowedEmails", JsonNodes.texts(details.allowedEmails().stream()));
        json.put("expiresAt", JsonNodes.text(details.expiresAt()))
                .put("maxUses", details.maxUses())
                .put("useCount", invitation.uses())
                .put("createdAt", details.created().toString());
        json.set("prefill", details.prefill().deepCopy());
        json.set(
                "createdConnections",
                JsonNodes.array(invitation.createdConnections().stream()
                        .flatMap(id -> state.connections().find(id).stream())
                        .map(InvitationView::created)));
        return json;
    }

    /**
     * Renders an invitation with its audit log.
     *
     * @param invitation the invitation
     * @return InvitationDetail
     */
    public ObjectNode detail(Invitation invitation) {
        ObjectNode json = invitation(invitation);
        json.set("events", JsonNodes.array(invitation.events().stream().map(event -> JsonNodes.object()
                .put("type", event.type())
                .put("timestamp", event.at().toString()))));
        return json;
    }

    private static ObjectNode created(Connection connection) {
        return JsonNodes.object()
                .put("id", connection.id().toString())
                .put("datasourceName", Providers.name(connection.details().url()))
                .put("status", connection.status())
                .put("created", connection.details().created().toString());
    }
}
