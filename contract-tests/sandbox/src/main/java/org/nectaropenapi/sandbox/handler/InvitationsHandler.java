package org.nectaropenapi.sandbox.handler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.sandbox.http.HandlerResponse;
import org.nectaropenapi.sandbox.http.Problem;
import org.nectaropenapi.sandbox.http.ValidatedRequest;
import org.nectaropenapi.sandbox.state.Company;
import org.nectaropenapi.sandbox.state.Connection;
import org.nectaropenapi.sandbox.state.Invitation;
import org.nectaropenapi.sandbox.state.SandboxState;
import org.nectaropenapi.sandbox.view.InvitationView;
import org.nectaropenapi.sandbox.view.JsonNodes;

/** Operations of the tag Invitations. */
final class InvitationsHandler extends ResourceHandler {
    /** A hundred years. */
    private static final long MAX_SECONDS = 3_155_760_000L;

    private static final int TOKEN_LENGTH = 32;

    private final InvitationView view;

    InvitationsHandler(SandboxState state) {
        super(state);
        this.view = new InvitationView(state);
    }

    public HandlerResponse createConnectionInvitation(ValidatedRequest request) {
        Company company = company(request);
        JsonNode prefill = request.field("prefill");
        request.ids("prefill.initialSites").forEach(site -> requireSite(company.id(), "prefill.initialSites", site));
        return create(request, company.id(), null, prefill instanceof ObjectNode p ? p : JsonNodes.object());
    }

    public HandlerResponse createReconnectInvitation(ValidatedRequest request) {
        Connection connection = connection(request);
        return create(request, connection.companyId(), connection.id(), JsonNodes.object());
    }

    public HandlerResponse listCompanyInvitations(ValidatedRequest request) {
        Company company = company(request);
        return page(request, () -> state.invitations().of(company.id()), view::invitation);
    }

    public HandlerResponse getInvitation(ValidatedRequest request) {
        return HandlerResponse.ok(view.detail(invitation(request)));
    }

    public HandlerResponse revokeInvitation(ValidatedRequest request) {
        Invitation invitation = invitation(request);
        invitation.revoke(state.now());
        return HandlerResponse.ok(view.invitation(invitation));
    }

    private Invitation invitation(ValidatedRequest request) {
        return find(request, state.invitations(), "invitation_id", "invitation");
    }

    private HandlerResponse create(
            ValidatedRequest request, UUID companyId, @Nullable UUID connectionId, ObjectNode prefill) {
        Instant now = state.now();
        Long seconds = number(request, "expiresInSeconds", MAX_SECONDS);
        Invitation invitation = new Invitation(new Invitation.Details(
                state.ids().next(),
                companyId,
                connectionId,
                state.ids().token(TOKEN_LENGTH),
                request.texts("allowedEmails"),
                seconds == null ? null : now.plusSeconds(seconds),
                number(request, "maxUses", Integer.MAX_VALUE),
                prefill,
                now));
        return HandlerResponse.created(view.invitation(state.invitations().add(invitation)));
    }

    private static @Nullable Long number(ValidatedRequest request, String field, long max) {
        @Nullable BigDecimal value = request.number(field).orElse(null);
        if (value == null) {
            return null;
        }
        if (value.compareTo(BigDecimal.valueOf(max)) > 0) {
            throw Problem.badRequest(field, "must be at most " + max);
        }
        return value.longValue();
    }
}
