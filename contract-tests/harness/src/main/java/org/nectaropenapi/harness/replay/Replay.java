package org.nectaropenapi.harness.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.harness.exchange.Body;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.HttpTransport;
import org.nectaropenapi.harness.exchange.RawRequest;
import org.nectaropenapi.harness.exchange.Transport;

/**
 * Answers each request of a test with the answer that the same test got for it. A test's requests are taken in their
 * order, among those that are alike: what differs from run to run (ids, dates, replaced names) does not have to be
 * equal.
 */
final class Replay implements Transport {
    private final Map<String, List<Entry>> byTest = new HashMap<>();
    private final RequestMatch match;
    private final String keyHeader;
    private final ValueBindings bindings = new ValueBindings();

    Replay(List<Exchange> recording, RequestMatch match, String keyHeader) {
        this.keyHeader = keyHeader;
        this.match = match;
        recording.forEach(exchange -> byTest.computeIfAbsent(exchange.test(), test -> new ArrayList<>())
                .add(new Entry(exchange, match.recorded(exchange))));
    }

    @Override
    public synchronized Exchange send(String test, RawRequest request) {
        Exchange asked = asked(test, request);
        RequestParts parts = match.asked(asked);
        List<Entry> entries = byTest.getOrDefault(test, List.of());
        Entry entry = next(entries, parts).orElseThrow(() -> new NotRecordedException(asked, entries.size()));
        entry.used = true;
        Map<String, String> pairs = RequestMatch.pairs(entry.parts, parts);
        bindings.learn(pairs);
        return answered(asked, entry.exchange, pairs);
    }

    private Optional<Entry> next(List<Entry> entries, RequestParts asked) {
        @Nullable Entry alike = null;
        @Nullable Entry again = null;
        for (Entry entry : entries) {
            RequestMatch.Degree degree = match.compare(entry.parts, asked, bindings);
            if (degree == RequestMatch.Degree.NONE) {
                continue;
            }
            if (entry.used) {
                // A test may look more often than it did: then nothing has changed since the last look.
                again = asked.method().equals("GET") && degree == RequestMatch.Degree.SAME ? entry : again;
            } else if (degree == RequestMatch.Degree.SAME) {
                return Optional.of(entry);
            } else if (alike == null) {
                alike = entry;
            }
        }
        return Optional.ofNullable(alike == null ? again : alike);
    }

    private Exchange asked(String test, RawRequest request) {
        return new Exchange(
                test,
                null,
                request.method(),
                request.uri().getRawPath(),
                HttpTransport.query(request.uri()),
                request.headersWithout(keyHeader),
                request.body(),
                0,
                List.of(),
                Body.NONE,
                Instant.EPOCH,
                Duration.ZERO,
                List.of());
    }

    private Exchange answered(Exchange asked, Exchange recorded, Map<String, String> pairs) {
        return new Exchange(
                asked.test(),
                null,
                asked.method(),
                asked.path(),
                asked.query(),
                asked.requestHeaders(),
                asked.requestBody(),
                recorded.status(),
                recorded.responseHeaders(),
                bindings.applied(recorded.responseBody(), pairs),
                recorded.started(),
                recorded.took(),
                List.of());
    }

    private static final class Entry {
        private final Exchange exchange;
        private final RequestParts parts;
        private boolean used;

        Entry(Exchange exchange, RequestParts parts) {
            this.exchange = exchange;
            this.parts = parts;
        }
    }
}
