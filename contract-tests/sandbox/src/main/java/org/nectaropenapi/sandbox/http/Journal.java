package org.nectaropenapi.sandbox.http;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Records requests and violations. It drops the oldest requests, so that a long-running sandbox stays small. */
public final class Journal {
    private static final int KEPT = 10_000;

    private final Deque<JournalEntry> entries = new ArrayDeque<>();
    private final List<Violation> violations = new ArrayList<>();

    /** Creates an empty journal. */
    public Journal() {}

    /** {@return the last requests, oldest first} */
    public synchronized List<JournalEntry> entries() {
        return List.copyOf(entries);
    }

    /** {@return responses and events that violated the document, oldest first} */
    public synchronized List<Violation> violations() {
        return List.copyOf(violations);
    }

    synchronized void add(JournalEntry entry) {
        if (entries.size() == KEPT) {
            entries.removeFirst();
        }
        entries.addLast(entry);
    }

    /**
     * Records a violation of the document.
     *
     * @param violation the operation or event, and the rule
     */
    public synchronized void add(Violation violation) {
        if (violations.size() < KEPT) {
            violations.add(violation);
        }
    }
}
