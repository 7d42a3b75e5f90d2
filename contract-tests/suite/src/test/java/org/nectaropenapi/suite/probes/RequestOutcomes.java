package org.nectaropenapi.suite.probes;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The statuses of several requests that put the same question, such as an invalid value in different places. */
public final class RequestOutcomes {
    /** Stands for every status of success. */
    public static final int ACCEPTED = 200;

    private final ProbeContext q;
    private final Map<String, Integer> statuses = new LinkedHashMap<>();
    private final Map<String, Integer> kinds = new LinkedHashMap<>();

    RequestOutcomes(ProbeContext q) {
        this.q = q;
    }

    /** Adds a response by a name of its request, which becomes a part of the answer. */
    public RequestOutcomes add(String request, ProbeResponse response) {
        boolean accepted = response.status() / 100 == 2 && response.ok().isSuccess();
        statuses.put(request, response.status());
        kinds.put(request, accepted ? ACCEPTED : response.status());
        return this;
    }

    /** Returns the names of the requests that were accepted. */
    public Set<String> accepted() {
        return kinds.keySet().stream()
                .filter(request -> kinds.get(request) == ACCEPTED)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Finds the candidate of the status that all requests have in common. Where there is none, the answer names the
     * status of each request, and so does the edit.
     *
     * @param candidates the candidates by their statuses
     * @param edit the edit, to which the statuses are appended
     */
    public Verdict verdict(Map<Integer, Integer> candidates, String edit) {
        q.note("statuses: " + statuses);
        Set<Integer> distinct = Set.copyOf(kinds.values());
        Optional<Integer> candidate = distinct.size() == 1
                ? Optional.ofNullable(candidates.get(distinct.iterator().next()))
                : Optional.empty();
        return candidate.map(q::finds).orElseGet(() -> q.finds(statuses.toString(), edit + ": " + statuses + "."));
    }
}
