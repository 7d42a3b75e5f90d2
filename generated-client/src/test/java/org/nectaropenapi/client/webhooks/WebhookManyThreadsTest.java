package org.nectaropenapi.client.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One verifier serves many threads; every delivery is different, so a shared state would mix them up. */
@Timeout(60)
class WebhookManyThreadsTest extends WebhookTest {

    private static final int THREADS = 8;
    private static final int DELIVERIES = 500;

    private final Webhooks webhooks = builder().secret(OTHER_SECRET).build();
    private final WebhookEvents events = new WebhookEvents();

    @Test
    void threadsDoNotDisturbEachOther() throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Integer>> counts = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                String name = "msg_" + thread + "_";
                counts.add(threads.submit(() -> {
                    start.await();
                    int right = 0;
                    for (int i = 0; i < DELIVERIES; i++) {
                        right += treatsRightly(name + i) ? 1 : 0;
                    }
                    return right;
                }));
            }
            for (Future<Integer> count : counts) {
                assertThat(count.get()).isEqualTo(DELIVERIES);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean treatsRightly(String id) {
        byte[] body = utf8("{\"eventType\":\"thing.created.v9\",\"fileName\":\"" + id + "\"}");
        byte[] forged = utf8("{\"eventType\":\"thing.created.v9\",\"fileName\":\"" + id + "?\"}");
        Map<String, String> headers = webhooks.signedHeaders(id, SIGNED, body);
        Delivery delivery = webhooks.verify(body, headers);
        return delivery.id().equals(id)
                && new String(events.write(delivery.event()), UTF_8).contains("\"" + id + "\"")
                && catchThrowable(() -> webhooks.verify(forged, headers)) instanceof WebhookVerificationException;
    }
}
