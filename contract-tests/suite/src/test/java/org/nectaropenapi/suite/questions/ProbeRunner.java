package org.nectaropenapi.suite.questions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks questions one after the other. Whatever happens to one of them, the next is asked. */
final class ProbeRunner {
    private final Map<String, Probe> probes;
    private final Map<String, String> notAskable;

    /**
     * What became of a question.
     *
     * @param question the question
     * @param verdict the verdict
     */
    record Finding(Question question, Verdict verdict) {}

    ProbeRunner(Collection<Probe> probes, Map<String, String> notAskable) {
        this.probes = probes.stream().collect(Collectors.toMap(Probe::id, Function.identity()));
        this.notAskable = notAskable;
    }

    static ProbeRunner ofAllAreas() {
        return new ProbeRunner(ProbeAreas.probes(), ProbeAreas.notAskable());
    }

    List<Finding> ask(ProbeContext.Place place, Collection<Question> questions) {
        List<Finding> findings = new ArrayList<>();
        for (Question question : questions) {
            findings.add(new Finding(question, verdict(place, question)));
        }
        return findings;
    }

    private Verdict verdict(ProbeContext.Place place, Question question) {
        Probe probe = probes.get(question.id());
        if (probe == null) {
            return Verdict.notAsked(notAskable.getOrDefault(question.id(), "There is no probe."));
        }
        if (probe.writes() && !place.api().target().mayWrite()) {
            return Verdict.notAsked("It writes, which -Dlive.writes=true allows.");
        }
        ProbeContext q = probe.asking(place, question);
        try {
            return probe.ask(q);
        } catch (RuntimeException | AssertionError e) {
            // The message may hold values of the answer, so that only the kind is told.
            return q.unclear(
                    "the probe could not read what it saw (" + e.getClass().getSimpleName() + ")");
        }
    }
}
