package org.nectaropenapi.strength;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nectaropenapi.spec.model.ApiDocument;

/** Chooses mutations of every kind, the same in every run. */
final class DocumentMutations {
    private static final int SEED = 20_261_125;

    private DocumentMutations() {}

    /**
     * Chooses at most the given number of mutations of each kind that change the document.
     *
     * @param document the document
     * @param notSimulated names of the points that the sandbox does not simulate, so that no test can notice a mutation
     * @param ofEachKind the number
     */
    static List<Mutation> choose(ApiDocument document, Set<String> notSimulated, int ofEachKind) {
        Map<String, List<Mutation>> byOperator = Stream.of(
                        OperationMutations.of(document),
                        ParameterMutations.of(document),
                        FieldMutations.of(document),
                        EnumMutations.of(document))
                .flatMap(List::stream)
                .filter(mutation -> !notSimulated.contains(mutation.place()))
                .collect(Collectors.groupingBy(Mutation::operator, LinkedHashMap::new, Collectors.toList()));
        List<Mutation> chosen = new ArrayList<>();
        byOperator.values().forEach(mutations -> distinct(mutations)
                // Each place has its own number, so that a new place leaves the choice of the others as it is.
                .sorted(Comparator.comparingInt(DocumentMutations::rank).thenComparing(Mutation::name))
                .filter(mutation -> !mutation.applied(document).tree().equals(document.tree()))
                .limit(ofEachKind)
                .forEach(chosen::add));
        return chosen;
    }

    /** Returns each place once; operations may share the schema of their pages. */
    private static Stream<Mutation> distinct(List<Mutation> mutations) {
        Map<String, Mutation> byName = new LinkedHashMap<>();
        mutations.forEach(mutation -> byName.putIfAbsent(mutation.name(), mutation));
        return byName.values().stream();
    }

    private static int rank(Mutation mutation) {
        return new Random(SEED + mutation.name().hashCode()).nextInt();
    }
}
