package org.nectaropenapi.sandbox.handler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
final class InvitationsHandler {
    /** A hundred years; what lies beyond is no lifetime but a mistake. */
    private static final long LONGEST_SECONDS = 3_155_760_000L;

    private static final int TOKEN_LENGTH = 32;

    private final SandboxState world;
    private final Access access;
    private final InvitationView view;

    InvitationsHandler(SandboxState world) {
        this.world = world;
        this.access = new Access(world);
        this.view = new InvitationView(world);
    }

    public HandlerResponse createConnectionInvitation(ValidatedRequest call) {
        Company company = access.company(call);
        JsonNode prefill = call.body().path("prefill");
        for (String site : Fields.texts(prefill.path("initialSites"))) {
            CompanySites.require(world, company.id(), "prefill.initialSites", UUID.fromString(site));
        }
        return create(call.body(), company.id(), null, prefill instanceof ObjectNode p ? p : JsonNodes.object());
    }

    public HandlerResponse createReconnectInvitation(ValidatedRequest call) {
        Connection connection = access.connection(call);
        return create(call.body(), connection.companyId(), connection.id(), JsonNodes.object());
    }

    public HandlerResponse listCompanyInvitations(ValidatedRequest call) {
        Company company = access.company(call);
        return Lists.page(call, "invitations", () -> world.invitations().of(company.id()), view::invitation);
    }

    public HandlerResponse getInvitation(ValidatedRequest call) {
        return HandlerResponse.ok(view.detail(invitation(call)));
    }

    public HandlerResponse revokeInvitation(ValidatedRequest call) {
        Invitation invitation = invitation(call);
        invitation.revoke(world.now());
        return HandlerResponse.ok(view.invitation(invitation));
    }

    private Invitation invitation(ValidatedRequest call) {
        return access.find(call, world.invitations(), "invitation_id", "invitation");
    }

    private HandlerResponse create(ObjectNode body, UUID companyId, @Nullable UUID connectionId, ObjectNode prefill) {
        Instant now = world.now();
        Long seconds = number(body, "expiresInSeconds", LONGEST_SECONDS);
        Invitation invitation = new Invitation(new Invitation.Facts(
                world.ids().next(),
                companyId,
                connectionId,
                world.ids().token(TOKEN_LENGTH),
                Fields.texts(body.path("allowedEmails")),
                seconds == null ? null : now.plusSeconds(seconds),
                number(body, "maxUses", Integer.MAX_VALUE),
                prefill,
                now));
        return HandlerResponse.created(view.invitation(world.invitations().add(invitation)));
    }

    private static @Nullable Long number(ObjectNode body, String field, long most) {
        JsonNode value = body.path(field);
        if (!value.isNumber()) {
            return null;
        }
        if (!value.canConvertToLong() || value.longValue() > most) {
            throw Problem.badRequest(field, "must be " + most + " at most");
        }
        return value.longValue();
    }
}
