package org.nectaropenapi.sandbox.handler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.sandbox.http.Answer;
import org.nectaropenapi.sandbox.http.Call;
import org.nectaropenapi.sandbox.http.Problem;
import org.nectaropenapi.sandbox.state.Company;
import org.nectaropenapi.sandbox.state.Connection;
import org.nectaropenapi.sandbox.state.Invitation;
import org.nectaropenapi.sandbox.state.World;
import org.nectaropenapi.sandbox.view.InvitationView;
import org.nectaropenapi.sandbox.view.Json;

/** Operations of the tag Invitations. */
final class InvitationsHandler {
    /** A hundred years; what lies beyond is no lifetime but a mistake. */
    private static final long LONGEST_SECONDS = 3_155_760_000L;

    private static final int TOKEN_LENGTH = 32;

    private final World world;
    private final Access access;
    private final InvitationView view;

    InvitationsHandler(World world) {
        this.world = world;
        this.access = new Access(world);
        this.view = new InvitationView(world);
    }

    public Answer createConnectionInvitation(Call call) {
        Company company = access.company(call);
        JsonNode prefill = call.body().path("prefill");
        for (String site : Fields.texts(prefill.path("initialSites"))) {
            CompanySites.require(world, company.id(), "prefill.initialSites", UUID.fromString(site));
        }
        return create(call.body(), company.id(), null, prefill instanceof ObjectNode p ? p : Json.object());
    }

    public Answer createReconnectInvitation(Call call) {
        Connection connection = access.connection(call);
        return create(call.body(), connection.companyId(), connection.id(), Json.object());
    }

    public Answer listCompanyInvitations(Call call) {
        Company company = access.company(call);
        return Lists.page(call, "invitations", () -> world.invitations().of(company.id()), view::invitation);
    }

    public Answer getInvitation(Call call) {
        return Answer.ok(view.detail(invitation(call)));
    }

    public Answer revokeInvitation(Call call) {
        Invitation invitation = invitation(call);
        invitation.revoke(world.now());
        return Answer.ok(view.invitation(invitation));
    }

    private Invitation invitation(Call call) {
        return access.find(call, world.invitations(), "invitation_id", "invitation");
    }

    private Answer create(ObjectNode body, UUID companyId, @Nullable UUID connectionId, ObjectNode prefill) {
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
        return Answer.created(view.invitation(world.invitations().add(invitation)));
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
