package org.nectaropenapi.harness.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.RawRequest;
import org.nectaropenapi.harness.exchange.Transport;

/**
 * Responds to each request of a test with the response that the same test got for it. Requests are matched in their
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
        Exchange sent = Exchange.sent(test, request, keyHeader);
        ComparedRequest parts = match.current(sent);
        List<Entry> entries = byTest.getOrDefault(test, List.of());
        Entry entry = next(entries, parts).orElseThrow(() -> new NotRecordedException(sent, entries.size()));
        entry.used = true;
        Map<String, String> pairs = RequestMatch.pairs(entry.parts, parts);
        bindings.learn(pairs);
        return responseTo(sent, entry.exchange, pairs);
    }

    private Optional<Entry> next(List<Entry> entries, ComparedRequest current) {
        @Nullable Entry alike = null;
        @Nullable Entry again = null;
        for (Entry entry : entries) {
            RequestMatch.Degree degree = match.compare(entry.parts, current, bindings);
            if (degree == RequestMatch.Degree.NONE) {
                continue;
            }
            if (entry.used) {
                // A test may poll more often than it did: then nothing has changed since the last request.
                again = current.method().equals("GET") && degree == RequestMatch.Degree.SAME ? entry : again;
            } else if (degree == RequestMatch.Degree.SAME) {
                return Optional.of(entry);
            } else if (alike == null) {
                alike = entry;
            }
        }
        return Optional.ofNullable(alike == null ? again : alike);
    }

    private Exchange responseTo(Exchange sent, Exchange recorded, Map<String, String> pairs) {
        return sent.responding(
                recorded.status(),
                recorded.responseHeaders(),
                bindings.applied(recorded.responseBody(), pairs),
                recorded.started(),
                recorded.took());
    }

    private static final class Entry {
        private final Exchange exchange;
        private final ComparedRequest parts;
        private boolean used;

        Entry(Exchange exchange, ComparedRequest parts) {
            this.exchange = exchange;
            this.parts = parts;
        }
    }
}
