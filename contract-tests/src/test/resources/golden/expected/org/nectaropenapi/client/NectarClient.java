package org.nectaropenapi.client;

import org.nectaropenapi.client.api.ThingsService;
import org.nectaropenapi.client.api.UploadsService;
import org.nectaropenapi.client.http.ClientOptions;
import org.nectaropenapi.client.http.ServiceFactory;
import org.nectaropenapi.client.json.NectarJson;

/**
 * Client of Nectar Climate's utility-data API.
 *
 * <pre>{@code
 * try (NectarClient nectar = NectarClient.builder().apiKey(key).build()) {
 *     for (UsageData row : nectar.usage().listByCompany(companyId, q -> q.startDate(from)).all()) {
 *         ...
 *     }
 * }
 * }</pre>
 *
 * <p>One client serves a whole application: it is immutable, safe for use by any number of threads at once, and keeps connections to
 * the service open until it is closed.
 */
public final class NectarClient implements AutoCloseable {

    private final ServiceFactory factory;
    private final ThingsService things;
    private final UploadsService uploads;

    NectarClient(ClientOptions options) {
        this.factory = new ServiceFactory(options, NectarJson.newMapper());
        this.things = ThingsService.over(factory);
        this.uploads = UploadsService.over(factory);
    }

    /**
     * Starts a client with the defaults: the key from the environment variable NECTAR_API_KEY, the live service.
     *
     * @return a builder
     */
    public static NectarClientBuilder builder() {
        return new NectarClientBuilder();
    }

    /**
     * Operations on things.
     *
     * @return the service, the same object at every call
     */
    public ThingsService things() {
        return things;
    }

    /**
     * Operations that send files.
     *
     * @return the service, the same object at every call
     */
    public UploadsService uploads() {
        return uploads;
    }

    /** Closes the connections to the service. Calls that are still running fail; later ones are refused. */
    @Override
    public void close() {
        factory.close();
    }
}
