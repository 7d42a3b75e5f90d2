package org.nectaropenapi.harness.expect;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.nectaropenapi.spec.model.ApiDocument;

/** The expectations of a run: how many its tests state by source, and the notes. Safe for use by several threads. */
public final class ExpectationLog {
    private final SourceLookup sources;
    private final boolean simulated;
    private final Set<Stated> stated = ConcurrentHashMap.newKeySet();
    private final Collection<ExpectationNote> notes = new ConcurrentLinkedQueue<>();

    private record Stated(String test, ExpectationSource source) {}

    /**
     * Starts a log.
     *
     * @param document the document of the run
     * @param questions the open questions by id
     * @param simulated whether the run is against the simulated service of the suite, where every failure is red
     */
    public ExpectationLog(ApiDocument document, Map<String, String> questions, boolean simulated) {
        this.sources = new SourceLookup(document, questions);
        this.simulated = simulated;
    }

    /** Returns the expectations of a test. */
    public Expectations of(String test) {
        return of(() -> test);
    }

    /** Returns the expectations of a test, which is named anew for each of them. */
    public Expectations of(Supplier<String> test) {
        return new TestExpectations(this, test);
    }

    SourceLookup sources() {
        return sources;
    }

    boolean isSimulated() {
        return simulated;
    }

    void state(String test, ExpectationSource source) {
        stated.add(new Stated(test, source));
    }

    void note(ExpectationNote note) {
        notes.add(note);
    }

    /** Returns what the reports show of the run so far, with redacted messages. */
    public ExpectationSummary summary(UnaryOperator<String> redaction) {
        Map<String, Integer> counts = new TreeMap<>();
        stated.forEach(one -> counts.merge(one.source().category(), 1, Integer::sum));
        List<ExpectationNote> redacted = notes.stream()
                .map(note -> new ExpectationNote(note.test(), note.source(), redaction.apply(note.message())))
                .toList();
        return new ExpectationSummary(counts, redacted);
    }
}
