package org.nectaropenapi.sandbox.http;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Remembers what went over the wire. Old entries are forgotten, so that a long-running sandbox stays small. */
public final class Journal {
    private static final int KEPT = 10_000;

    private final Deque<JournalEntry> entries = new ArrayDeque<>();
    private final List<Violation> violations = new ArrayList<>();

    /** An empty journal. */
    public Journal() {}

    /** {@return the last entries, oldest first} */
    public synchronized List<JournalEntry> entries() {
        return List.copyOf(entries);
    }

    /** {@return every answer that broke the document, oldest first} */
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
