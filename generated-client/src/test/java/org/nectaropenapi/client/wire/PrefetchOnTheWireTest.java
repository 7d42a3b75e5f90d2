package org.nectaropenapi.client.wire;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.client.NectarClient;

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
                            "{\"totalJobs\": 12, \"perPage\": 1, \"totalPages\": 12, \"currentPage\": "
                                    + number + ", \"hasNext\": " + (number < 12)
                                    + ", \"hasPrevious\": true, \"jobs\": [{\"id\": \"job-" + number
                                    + "\", \"status\": \"PENDING\"}]}")
                    .send(request, socket);
        });
        try (NectarClient nectar = NectarClient.builder()
                .apiKey(TestClient.KEY)
                .baseUrl(server.url())
                .maxInFlight(3)
                .build()) {
            var jobs = nectar.jobs().listByCompany(new UUID(1, 2)).prefetch(10);
            assertThat(jobs.stream().map(job -> job.id()))
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 12)
                            .mapToObj(n -> "job-" + n)
                            .toList());
        }

        assertThat(most.get()).isEqualTo(3);
    }
}
