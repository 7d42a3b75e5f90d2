package org.nectaropenapi.client.wire;

import java.util.function.Consumer;
import org.nectaropenapi.client.http.ClientOptions;
import org.nectaropenapi.client.http.RequestOptions;
import org.nectaropenapi.client.json.NectarJson;
import org.nectaropenapi.client.service.ServiceFactory;
import org.nectaropenapi.fixture.api.ThingsService;
import org.nectaropenapi.fixture.api.UploadsService;

/**
 * A client of the fixture's document, which is generated and compiled like the client of the API and stays as it is
 * when the API changes.
 */
public final class FixtureClient implements AutoCloseable {

    private final ServiceFactory factory;

    public FixtureClient(ClientOptions options) {
        this(new ServiceFactory(options, NectarJson.newMapper()));
    }

    private FixtureClient(ServiceFactory factory) {
        this.factory = factory;
    }

    public ThingsService things() {
        return factory.service(ThingsService.class, ThingsService::over);
    }

    public UploadsService uploads() {
        return factory.service(UploadsService.class, UploadsService::over);
    }

    public FixtureClient withOptions(Consumer<RequestOptions> changes) {
        return new FixtureClient(factory.withOptions(changes));
    }

    @Override
    public void close() {
        factory.close();
    }
}
