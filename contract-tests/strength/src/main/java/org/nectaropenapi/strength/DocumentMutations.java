package org.nectaropenapi.strength;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nectaropenapi.spec.model.ApiDocument;

/** Chooses mutations of every kind, the same in every run. */
final class DocumentMutations {
    private static final long SEED = 20_261_125;

    private DocumentMutations() {}

    /** Chooses at most the given number of mutations of each kind that change the document. */
    static List<Mutation> choose(ApiDocument document, int ofEachKind) {
        Map<String, List<Mutation>> byOperator = Stream.of(
                        OperationMutations.of(document),
                        ParameterMutations.of(document),
                        FieldMutations.of(document),
                        EnumMutations.of(document))
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(Mutation::operator, LinkedHashMap::new, Collectors.toList()));
        List<Mutation> chosen = new ArrayList<>();
        byOperator.forEach((operator, mutations) -> {
            List<Mutation> shuffled = new ArrayList<>(mutations);
            // Each operator has its own seed, so that a new place for one kind leaves the choice of the others as it
            // is.
            Collections.shuffle(shuffled, new Random(SEED + operator.hashCode()));
            shuffled.stream()
                    .filter(mutation -> !mutation.applied(document).tree().equals(document.tree()))
                    .limit(ofEachKind)
                    .forEach(chosen::add);
        });
        return chosen;
    }
}
