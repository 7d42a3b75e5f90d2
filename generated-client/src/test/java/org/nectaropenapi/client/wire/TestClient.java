package org.nectaropenapi.client.wire;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.nectaropenapi.client.http.ApiKey;
import org.nectaropenapi.client.http.ClientOptions;
import org.nectaropenapi.client.service.ServiceFactory;

/** A client of {@link SampleApi} that records its pauses instead of taking them. */
final class TestClient implements AutoCloseable {

    static final String KEY = "nk_test_4f3c2a1b9d8e7f60";

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
    final ServiceFactory factory;
    final SampleApi api;

    TestClient(URI url, UnaryOperator<ClientOptions.Builder> settings) {
        ClientOptions.Builder builder = ClientOptions.builder(ApiKey.of(KEY))
                .baseUrl(url)
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .sleeper(pauses::add);
        this.factory = new ServiceFactory(settings.apply(builder).build(), new ObjectMapper());
        this.api = factory.create(SampleApi.class);
    }

    @Override
    public void close() {
        factory.close();
    }
}
