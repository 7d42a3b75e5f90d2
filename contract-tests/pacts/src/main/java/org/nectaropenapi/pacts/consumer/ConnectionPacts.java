package org.nectaropenapi.pacts.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nectaropenapi.pacts.consumer.OperationPact.calling;
import static org.nectaropenapi.pacts.consumer.OperationPact.given;

import au.com.dius.pact.core.model.ProviderState;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.client.model.Account;
import org.nectaropenapi.client.model.AccountUpdateRequest;
import org.nectaropenapi.client.model.CompanyMagicLink;
import org.nectaropenapi.client.model.Connection;
import org.nectaropenapi.client.model.ConnectionCreateRequest;
import org.nectaropenapi.client.model.ConnectionStatus;
import org.nectaropenapi.client.model.Country;
import org.nectaropenapi.client.model.SecurityQuestion;
import org.nectaropenapi.pacts.States;

/** Pacts of connections, their accounts and their magic links. */
final class ConnectionPacts {

    private static final UUID COMPANY = StateValue.COMPANY.uuid();
    private static final UUID CONNECTION = StateValue.CONNECTION.uuid();
    private static final UUID SITE = StateValue.SITE.uuid();

    private ConnectionPacts() {}

    @SuppressWarnings("deprecation")
    static List<OperationPact<?>> all() {
        return List.of(
                calling("createConnection", nectar -> connect(nectar, SITE))
                        .succeeds(given(States.COMPANY), Connection.class, connection -> assertThat(connection)
                                .returns(ConnectionStatus.PENDING, Connection::status)
                                .returns(List.of(), Connection::accounts))
                        .hidesOtherTeams(),
                calling("createConnection", nectar -> connect(nectar, CONNECTION))
                        .variant("at a site the company does not have")
                        .sending(body -> body.putArray("sites").add(CONNECTION.toString()))
                        .isRefused(given(States.BILLS)),
                calling("listCompanyConnections", ConnectionPacts::list)
                        .query("page", "1")
                        .succeeds(given(States.BILLS), Connection.class, ConnectionPacts::isConnected)
                        .hidesOtherTeams(),
                calling("listCompanyConnections", ConnectionPacts::search)
                        .variant("with every filter")
                        .query("connectionOwnerEmail", StateValue.OWNER.value())
                        .query("limit", "5")
                        .query("page", "1")
                        .query("sites", SITE.toString())
                        .query("status", "CONNECTED")
                        .succeeds(given(States.BILLS), Connection.class, ConnectionPacts::isConnected),
                calling("getConnection", nectar -> nectar.connections().get(CONNECTION))
                        .exactly("$.status")
                        .succeeds(given(States.BILLS), Connection.class, ConnectionPacts::isConnected)
                        .hidesOtherTeams(),
                calling("getConnection", nectar -> nectar.connections().get(CONNECTION))
                        .variant("with a wrong password")
                        .responding(body -> body.put("status", "PASSWORD_INCORRECT")
                                .put("statusErrorDetail", "The password is not correct."))
                        .exactly("$.status", "$.statusErrorDetail")
                        .succeeds(
                                status("PASSWORD_INCORRECT", "The password is not correct."),
                                Connection.class,
                                connection -> assertThat(connection)
                                        .returns(ConnectionStatus.PASSWORD_INCORRECT, Connection::status)
                                        .returns("The password is not correct.", Connection::statusErrorDetail)),
                calling("createCompanyMagicLink", nectar -> nectar.connections().createCompanyMagicLink(COMPANY))
                        .succeeds(given(States.COMPANY), CompanyMagicLink.class, link -> assertThat(link)
                                .returns("hbl-7k2m9q", CompanyMagicLink::publicCompanyId)
                                .extracting(CompanyMagicLink::magicLinkUrl)
                                .asString()
                                .contains("/p/connect/hbl-7k2m9q/"))
                        .hidesOtherTeams(),
                calling("createConnectionMagicLink", nectar -> nectar.connections()
                                .createConnectionMagicLink(CONNECTION))
                        .succeeds(given(States.BILLS), Connection.class, connection -> assertThat(connection)
                                .returns("Zx8vQ2nLr5TtY1cKw0pHsJ7uEaBd4MgF", Connection::connectionMagicLinkSecret))
                        .hidesOtherTeams(),
                calling("updateAccount", ConnectionPacts::stopTracking)
                        .exactly("$.isTracked")
                        .succeeds(given(States.CHANGEABLE_BILLS), Account.class, account -> assertThat(account)
                                .returns(StateValue.ACCOUNT.uuid(), Account::id)
                                .returns(false, Account::isTracked))
                        .hidesOtherTeams());
    }

    private static List<ProviderState> status(String status, String detail) {
        return given(States.CONNECTION, Map.of("status", status, "detail", detail));
    }

    private static Object connect(NectarClient nectar, UUID... sites) {
        return nectar.connections()
                .create(
                        COMPANY,
                        ConnectionCreateRequest.builder(
                                        "facilities@harborview-logistics.com",
                                        "tidal-Crane-58-lantern",
                                        "https://www.pge.com",
                                        Arrays.asList(sites))
                                .country(Country.US)
                                .securityQuestions(List.of(SecurityQuestion.builder()
                                        .key("What city were you born in?")
                                        .value("Boston")
                                        .build()))
                                .build());
    }

    private static Object list(NectarClient nectar) {
        return nectar.connections().listByCompany(COMPANY).firstPage();
    }

    private static Object search(NectarClient nectar) {
        return nectar.connections()
                .listByCompany(COMPANY, q -> q.connectionOwnerEmail(StateValue.OWNER.value())
                        .limit(5)
                        .page(1)
                        .sites(SITE)
                        .status(ConnectionStatus.CONNECTED))
                .firstPage();
    }

    private static Object stopTracking(NectarClient nectar) {
        return nectar.accounts()
                .update(
                        StateValue.ACCOUNT.uuid(),
                        AccountUpdateRequest.builder()
                                .isTracked(false)
                                .updateMeters(true)
                                .build());
    }

    private static void isConnected(Connection connection) {
        assertThat(connection)
                .returns(CONNECTION, Connection::id)
                .returns(ConnectionStatus.CONNECTED, Connection::status)
                .returns(List.of(SITE), Connection::initialSites);
        assertThat(connection.accounts())
                .singleElement()
                .returns(StateValue.ACCOUNT.uuid(), Account::id)
                .returns("4417093826-5", Account::accountNumber);
    }
}
