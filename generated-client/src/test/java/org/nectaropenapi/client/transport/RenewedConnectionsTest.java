package org.nectaropenapi.client.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a client gives up its connections: only if it may have some. */
class RenewedConnectionsTest {

    private final List<HttpClient> made = new ArrayList<>();
    private final List<Runnable> closings = new ArrayList<>();
    private final Connections connections = new Connections(
            this::newClient, Duration.ofSeconds(45), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), closings::add);

    private HttpClient newClient() {
        HttpClient client = HttpClient.newHttpClient();
        made.add(client);
        return client;
    }

    private HttpClient next() {
        return connections.next(true);
    }

    @Test
    void aFailureOnAClientThatHadAResponseIsFollowedByAFreshOne() {
        HttpClient first = next();
        connections.responded(first);
        connections.failed(first);

        assertThat(next()).isNotSameAs(first);
        assertThat(closings).hasSize(first instanceof AutoCloseable ? 1 : 0);
        closings.forEach(Runnable::run);
    }

    @Test
    void aServiceThatFailsAgainAndAgainCostsNoClientEachTime() {
        HttpClient first = next();
        connections.failed(first);
        connections.failed(first);

        assertThat(next()).isSameAs(first);
        assertThat(made).hasSize(1);
    }

    @Test
    void aFailureOfAClientThatWasGivenUpDoesNotConcernItsSuccessor() {
        HttpClient first = next();
        connections.responded(first);
        connections.failed(first);
        HttpClient second = next();
        connections.responded(second);
        connections.failed(first);

        assertThat(next()).isSameAs(second);
    }

    @Test
    void aLateResponseOfAClientThatWasGivenUpSaysNothingOfItsSuccessor() {
        HttpClient first = next();
        connections.responded(first);
        connections.failed(first);
        HttpClient second = next();
        connections.responded(first);
        connections.failed(second);

        assertThat(next()).isSameAs(second);
    }

    @Test
    void nothingIsMadeAfterTheEnd() {
        HttpClient first = next();
        connections.responded(first);

        assertThat(connections.isClosed()).isFalse();
        assertThat(connections.close()).isSameAs(first);
        connections.failed(first);

        assertThat(next()).isNull();
        assertThat(connections.close()).isNull();
        assertThat(connections.isClosed()).isTrue();
        assertThat(made).hasSize(1);
    }
}
