package org.nectaropenapi.client.wire;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.client.http.ApiKey;
import org.nectaropenapi.client.http.ClientOptions;

/** Pages that are requested ahead count as requests in flight. */
class PrefetchOnTheWireTest extends WireTest {

    @Test
    void theClientsLimitOfRequestsUnderWayHolds() throws Exception {
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch full = new CountDownLatch(3);
        server.always((request, socket) -> {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            int number = Integer.parseInt(request.target().replaceAll(".*page=", ""));
            if (number > 1) {
                full.countDown();
                LoopbackServer.await(full);
            }
            underWay.decrementAndGet();
            return LoopbackServer.json(
                            200,
                            "{\"totalParts\": 12, \"perPage\": 1, \"totalPages\": 12, \"currentPage\": "
                                    + number + ", \"hasNext\": " + (number < 12)
                                    + ", \"hasPrevious\": true, \"parts\": [{\"id\": \"part-" + number + "\"}]}")
                    .send(request, socket);
        });
        try (FixtureClient fixture = new FixtureClient(ClientOptions.builder(ApiKey.of(TestClient.KEY))
                .baseUrl(server.url())
                .maxInFlight(3)
                .build())) {
            var parts = fixture.things().listParts(new UUID(1, 2)).prefetch(10);
            assertThat(parts.stream().map(part -> part.id()))
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 12)
                            .mapToObj(n -> "part-" + n)
                            .toList());
        }

        assertThat(most.get()).isEqualTo(3);
    }
}
