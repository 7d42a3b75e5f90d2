package org.nectaropenapi.contract.pact.provider;

import au.com.dius.pact.provider.junitsupport.State;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.contract.pact.States;
import org.nectaropenapi.sandbox.NectarSandbox;
import org.nectaropenapi.sandbox.misbehaviour.Misbehaviour;

/**
 * Brings a sandbox into the states that pacts name. Each state makes a company of its own, so no interaction sees what
 * another one changed.
 */
public final class ProviderStates implements AutoCloseable {

    private final NectarSandbox sandbox;
    private final NectarClient nectar;
    private final NectarClient somebodyElse;

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
        return new Scenery(nectar).company().ids();
    }

    @State(States.INACTIVE_COMPANY)
    public Map<String, Object> inactiveCompany() {
        Scenery scenery = new Scenery(nectar).company();
        sandbox.control().deactivateCompany(scenery.id("company_id"));
        return scenery.ids();
    }

    @State(States.CONNECTION)
    public Map<String, Object> connection(Map<String, Object> parameters) {
        Scenery scenery = new Scenery(nectar).company().connection();
        sandbox.control()
                .setConnectionStatus(
                        scenery.id("connection_id"),
                        String.valueOf(parameters.get("status")),
                        String.valueOf(parameters.get("detail")));
        return scenery.ids();
    }

    @State(States.BILLS)
    public Map<String, Object> bills() {
        return new Scenery(nectar).company().connection().bill().ids();
    }

    @State(States.INVITATION)
    public Map<String, Object> invitation() {
        return new Scenery(nectar).company().invitation().ids();
    }

    @State(States.JOB)
    public Map<String, Object> job() {
        return new Scenery(nectar).company().job().ids();
    }

    @State(States.OTHER_TEAM)
    public Map<String, Object> otherTeam() {
        return new Scenery(somebodyElse)
                .company()
                .connection()
                .bill()
                .invitation()
                .job()
                .ids();
    }

    @State(States.BUSY)
    public void busy() {
        sandbox.misbehave(Misbehaviour.STATUS_429).forFirst(1);
    }

    @Override
    public void close() {
        nectar.close();
        somebodyElse.close();
    }

    private static NectarClient client(URI url, String key) {
        return NectarClient.builder().baseUrl(url).apiKey(key).build();
    }
}
