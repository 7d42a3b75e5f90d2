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
 * Brings a sandbox into the states that pacts name. What an interaction may change is made anew for each of them, so
 * that none sees what another one did; what is only looked at is made once.
 */
public final class ProviderStates implements AutoCloseable {

    private final NectarSandbox sandbox;
    private final NectarClient nectar;
    private final NectarClient somebodyElse;
    private final DeliveredEvents events = DeliveredEvents.start();
    private final Map<String, Map<String, Object>> once = new HashMap<>();

    ProviderStates(NectarSandbox sandbox) {
        this.sandbox = sandbox;
        this.nectar = client(sandbox.baseUrl(), sandbox.apiKey());
        this.somebodyElse = client(sandbox.baseUrl(), PactSandbox.KEY_OF_ANOTHER_TEAM);
    }

    @State(States.ACCOUNTS)
    public void people(Map<String, Object> parameters) {
        if (!(parameters.get("emails") instanceof List<?> emails) || !PactSandbox.PEOPLE.containsAll(emails)) {
            throw new IllegalArgumentException("Nobody gave a Nectar account to all of " + parameters);
        }
    }

    @State(States.COMPANY)
    public Map<String, Object> company() {
        return new StateSetup(nectar).company().ids();
    }

    @State(States.INACTIVE_COMPANY)
    public Map<String, Object> inactiveCompany() {
        StateSetup scenery = new StateSetup(nectar).company();
        sandbox.control().deactivateCompany(scenery.id("company_id"));
        return scenery.ids();
    }

    @State(States.CONNECTION)
    public Map<String, Object> connection(Map<String, Object> parameters) {
        StateSetup scenery = new StateSetup(nectar).company().connection();
        sandbox.control()
                .setConnectionStatus(
                        scenery.id("connection_id"),
                        String.valueOf(parameters.get("status")),
                        String.valueOf(parameters.get("detail")));
        return scenery.ids();
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
        return once.computeIfAbsent(States.OTHER_TEAM, state -> new StateSetup(somebodyElse)
                .company()
                .connection()
                .bill()
                .invitation()
                .job()
                .ids());
    }

    @State(States.BUSY)
    public void busy() {
        sandbox.misbehave(Misbehaviour.STATUS_429).forFirst(1);
    }

    /** Everything that there is an event for, to one connection and one document. */
    @State(States.EVENT)
    public void event() {
        once.computeIfAbsent(States.EVENT, state -> {
            sandbox.webhooks().addEndpoint(events.uri(), DeliveredEvents.SECRET);
            StateSetup scenery = new StateSetup(nectar)
                    .company(LocalDate.of(2025, 2, 1))
                    .connection()
                    .bill()
                    .correction();
            sandbox.control().deleteDocument(scenery.id("document_id"));
            sandbox.webhooks().deliverDue();
            return scenery.ids();
        });
    }

    /** The event of a type as the sandbox delivered it. */
    String delivered(String type) {
        return events.body(type, once.getOrDefault(States.EVENT, Map.of()));
    }

    @Override
    public void close() {
        events.close();
        nectar.close();
        somebodyElse.close();
    }

    private static NectarClient client(URI url, String key) {
        return NectarClient.builder().baseUrl(url).apiKey(key).build();
    }
}
