package org.nectaropenapi.pacts.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nectaropenapi.pacts.consumer.OperationPact.calling;
import static org.nectaropenapi.pacts.consumer.OperationPact.given;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.client.model.ConnectionInvitationCreateRequest;
import org.nectaropenapi.client.model.Country;
import org.nectaropenapi.client.model.DatasourceType;
import org.nectaropenapi.client.model.Invitation;
import org.nectaropenapi.client.model.InvitationDetail;
import org.nectaropenapi.client.model.InvitationPrefill;
import org.nectaropenapi.client.model.InvitationStatus;
import org.nectaropenapi.client.model.InvitationType;
import org.nectaropenapi.client.model.ReconnectInvitationCreateRequest;
import org.nectaropenapi.pacts.States;

/** Pacts of invitations. */
final class InvitationPacts {

    private static final UUID INVITATION = StateValue.INVITATION.uuid();
    private static final UUID OTHER_SITE = StateValue.OTHER_SITE.uuid();

    private InvitationPacts() {}

    static List<OperationPact<?>> all() {
        return List.of(
                calling("createConnectionInvitation", nectar -> invite(nectar, OTHER_SITE))
                        .exactly("$.status")
                        .succeeds(given(States.COMPANY), Invitation.class, InvitationPacts::isContributor)
                        .hidesOtherTeams(),
                calling("createConnectionInvitation", nectar -> invite(nectar, INVITATION))
                        .variant("for a site the company does not have")
                        .sending(body -> body.withObject("/prefill")
                                .putArray("initialSites")
                                .add(INVITATION.toString()))
                        .isRefused(given(States.INVITATION)),
                calling("listCompanyInvitations", nectar -> nectar.invitations()
                                .listByCompany(StateValue.COMPANY.uuid(), q -> q.page(1))
                                .firstPage())
                        .query("page", "1")
                        .succeeds(given(States.INVITATION), Invitation.class, InvitationPacts::isContributor)
                        .hidesOtherTeams(),
                calling("createReconnectInvitation", nectar -> reconnect(nectar, 604_800))
                        .exactly("$.status")
                        .succeeds(given(States.CHANGEABLE_BILLS), Invitation.class, invitation -> assertThat(invitation)
                                .returns(InvitationType.EDIT_CONNECTION, Invitation::invitationType)
                                .returns(StateValue.CONNECTION.uuid(), Invitation::connectionId))
                        .hidesOtherTeams(),
                calling("createReconnectInvitation", nectar -> reconnect(nectar, 59))
                        .variant("that expires too soon")
                        .sending(body -> body.put("expiresInSeconds", 59))
                        .isRefused(given(States.BILLS)),
                calling("getInvitation", nectar -> nectar.invitations().get(INVITATION))
                        .exactly("$.status")
                        .succeeds(given(States.INVITATION), InvitationDetail.class, invitation -> assertThat(invitation)
                                .returns(INVITATION, InvitationDetail::id)
                                .returns(InvitationStatus.ACTIVE, InvitationDetail::status))
                        .hidesOtherTeams(),
                calling("revokeInvitation", nectar -> nectar.invitations().revoke(INVITATION))
                        .exactly("$.status")
                        .succeeds(given(States.INVITATION), Invitation.class, invitation -> assertThat(invitation)
                                .returns(InvitationStatus.REVOKED, Invitation::status))
                        .hidesOtherTeams());
    }

    private static Object invite(NectarClient nectar, UUID site) {
        return nectar.invitations()
                .createForCompany(
                        StateValue.COMPANY.uuid(),
                        ConnectionInvitationCreateRequest.builder()
                                .allowedEmails(List.of("billing@harborview-logistics.com"))
                                .expiresInSeconds(1_209_600)
                                .maxUses(1)
                                .sendEmail(true)
                                .prefill(InvitationPrefill.builder()
                                        .url("https://www.sjwater.com")
                                        .initialSites(List.of(site))
                                        .utilityTypes(List.of(DatasourceType.WATER))
                                        .country(Country.US)
                                        .connectionOwnerEmail("li.chen@greenledger-advisors.com")
                                        .dataCollectionStartDate(LocalDate.of(2024, 1, 1))
                                        .build())
                                .build());
    }

    private static Object reconnect(NectarClient nectar, int seconds) {
        return nectar.invitations()
                .createReconnect(
                        StateValue.CONNECTION.uuid(),
                        ReconnectInvitationCreateRequest.builder()
                                .allowedEmails(List.of("maria.alvarez@harborview-logistics.com"))
                                .expiresInSeconds(seconds)
                                .maxUses(1)
                                .sendEmail(false)
                                .build());
    }

    private static void isContributor(Invitation invitation) {
        assertThat(invitation)
                .returns(INVITATION, Invitation::id)
                .returns(InvitationType.CREATE_CONNECTION, Invitation::invitationType)
                .returns(InvitationStatus.ACTIVE, Invitation::status)
                .returns(null, Invitation::connectionId)
                .returns(StateValue.COMPANY.uuid(), Invitation::companyId);
    }
}
