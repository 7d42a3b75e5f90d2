package org.nectaropenapi.suite.probes;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nectaropenapi.harness.lookup.NotInDocumentException;

/** Runs the probes of questions one after the other. A failure of one does not stop the next. */
public final class ProbeRunner {
    private final Map<String, Probe> probes;
    private final Map<String, String> undecidable;

    /**
     * A question with its verdict.
     *
     * @param question the question
     * @param verdict the verdict
     */
    public record Finding(Question question, Verdict verdict) {}

    public ProbeRunner(Collection<Probe> probes, Map<String, String> undecidable) {
        this.probes = probes.stream().collect(Collectors.toMap(Probe::id, Function.identity()));
        this.undecidable = undecidable;
    }

    public List<Finding> run(ProbeContext.Environment environment, Collection<Question> questions) {
        return questions.stream()
                .map(question -> new Finding(question, verdict(environment, question)))
                .toList();
    }

    private Verdict verdict(ProbeContext.Environment environment, Question question) {
        Probe probe = probes.get(question.id());
        if (probe == null) {
            return Verdict.notAsked(undecidable.getOrDefault(question.id(), "There is no probe."));
        }
        if (probe.writes() && !environment.api().target().mayWrite()) {
            return Verdict.notAsked("It writes, which -Dlive.writes=true allows.");
        }
        ProbeContext q = new ProbeContext(environment, probe, question);
        try {
            return probe.run(q);
        } catch (NotInDocumentException e) {
            return Verdict.notAsked(String.valueOf(e.getMessage()));
        } catch (RuntimeException | AssertionError e) {
            // The message may hold values of a response, so only the type of the exception is shown.
            return q.unclear(
                    "the probe could not read the response (" + e.getClass().getSimpleName() + ")");
        }
    }
}
