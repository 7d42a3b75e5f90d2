package org.nectaropenapi.sandbox.http;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Remembers what went over the wire. Old exchanges are forgotten, so that a long-running sandbox stays small. */
public final class Journal {
    private static final int KEPT = 10_000;

    private final Deque<JournalEntry> exchanges = new ArrayDeque<>();
    private final List<Violation> violations = new ArrayList<>();

    /** An empty journal. */
    public Journal() {}

    /** {@return the last exchanges, oldest first} */
    public synchronized List<JournalEntry> exchanges() {
        return List.copyOf(exchanges);
    }

    /** {@return every answer that broke the document, oldest first} */
    public synchronized List<Violation> violations() {
        return List.copyOf(violations);
    }

    synchronized void add(JournalEntry exchange) {
        if (exchanges.size() == KEPT) {
            exchanges.removeFirst();
        }
        exchanges.addLast(exchange);
    }

    /**
     * Notes that something broke the document.
     *
     * @param violation what and which rule
     */
    public synchronized void add(Violation violation) {
        if (violations.size() < KEPT) {
            violations.add(violation);
        }
    }
}
