package org.nectaropenapi.pacts.provider;

import au.com.dius.pact.provider.junitsupport.State;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.pacts.States;
import org.nectaropenapi.sandbox.NectarSandbox;
import org.nectaropenapi.sandbox.misbehaviour.Misbehaviour;

/**
 * Sets up the provider states of the pacts in a sandbox. Data that an interaction may change is created for each
 * interaction, so that interactions are independent; data that is only read is created once.
 */
public final class ProviderStates implements AutoCloseable {

    private final NectarSandbox sandbox;
    private final NectarClient nectar;
    private final NectarClient otherTeam;
    private final EventReceiver events = EventReceiver.start();
    private final Map<String, Map<String, Object>> once = new HashMap<>();

    ProviderStates(NectarSandbox sandbox) {
        this.sandbox = sandbox;
        this.nectar = client(sandbox.baseUrl(), sandbox.apiKey());
        this.otherTeam = client(sandbox.baseUrl(), PactSandbox.OTHER_TEAM_KEY);
    }

    @State(States.ACCOUNTS)
    public void accounts(Map<String, Object> parameters) {
        if (!(parameters.get("emails") instanceof List<?> emails) || !PactSandbox.ACCOUNT_EMAILS.containsAll(emails)) {
            throw new IllegalArgumentException("The sandbox has no Nectar accounts for all of " + parameters);
        }
    }

    @State(States.COMPANY)
    public Map<String, Object> company() {
        return new StateSetup(nectar).company().ids();
    }

    @State(States.INACTIVE_COMPANY)
    public Map<String, Object> inactiveCompany() {
        StateSetup setup = new StateSetup(nectar).company();
        sandbox.control().deactivateCompany(setup.id("company_id"));
        return setup.ids();
    }

    @State(States.CONNECTION)
    public Map<String, Object> connection(Map<String, Object> parameters) {
        StateSetup setup = new StateSetup(nectar).company().connection();
        sandbox.control()
                .setConnectionStatus(
                        setup.id("connection_id"),
                        String.valueOf(parameters.get("status")),
                        String.valueOf(parameters.get("detail")));
        return setup.ids();
    }

    @State(States.BILLS)
    public Map<String, Object> bills() {
        return once.computeIfAbsent(States.BILLS, state -> changeableBills());
    }

    @State(States.CHANGEABLE_BILLS)
    public Map<String, Object> changeableBills() {
        return new StateSetup(nectar).company().connection().bill().ids();
    }

    @State(States.INVITATION)
    public Map<String, Object> invitation() {
        return new StateSetup(nectar).company().invitation().ids();
    }

    @State(States.JOB)
    public Map<String, Object> job() {
        return new StateSetup(nectar).company().job().ids();
    }

    @State(States.OTHER_TEAM)
    public Map<String, Object> otherTeam() {
        return once.computeIfAbsent(States.OTHER_TEAM, state -> new StateSetup(otherTeam)
                .company()
                .connection()
                .bill()
                .invitation()
                .job()
                .ids());
    }

    @State(States.RATE_LIMITED)
    public void rateLimited() {
        sandbox.misbehave(Misbehaviour.STATUS_429).forFirst(1);
    }

    /** Triggers every event type with one connection and one document. */
    @State(States.EVENT)
    public void event() {
        once.computeIfAbsent(States.EVENT, state -> {
            sandbox.webhooks().addEndpoint(events.uri(), EventReceiver.SECRET);
            StateSetup setup = new StateSetup(nectar)
                    .company(LocalDate.of(2025, 2, 1))
                    .connection()
                    .bill()
                    .correction();
            sandbox.control().deleteDocument(setup.id("document_id"));
            sandbox.webhooks().deliverDue();
            return setup.ids();
        });
    }

    /** Returns the last delivered event of a type. */
    ReceivedEvent delivered(String type) {
        return events.last(type, once.getOrDefault(States.EVENT, Map.of()));
    }

    @Override
    public void close() {
        events.close();
        nectar.close();
        otherTeam.close();
    }

    private static NectarClient client(URI url, String key) {
        return NectarClient.builder().baseUrl(url).apiKey(key).build();
    }
}
