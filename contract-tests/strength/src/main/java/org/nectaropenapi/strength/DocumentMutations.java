package org.nectaropenapi.strength;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Chooses untruths of every kind, the same ones in every run. */
final class DocumentMutations {
    private static final long SEED = 20_261_125;

    private DocumentMutations() {}

    /**
     * Chooses mutations that change what the document says.
     *
     * @param document the document
     * @param ofEachKind how many of each operator at most
     */
    static List<Mutation> choose(ObjectNode document, int ofEachKind) {
        Tree tree = new Tree(document);
        Map<String, List<Mutation>> byOperator = Stream.of(
                        OperationMutations.of(tree),
                        ParameterMutations.of(tree),
                        FieldMutations.of(tree),
                        EnumMutations.of(tree))
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(Mutation::operator, LinkedHashMap::new, Collectors.toList()));
        List<Mutation> chosen = new ArrayList<>();
        byOperator.forEach((operator, mutations) -> {
            List<Mutation> shuffled = new ArrayList<>(mutations);
            // A seed for each operator: one more place for one kind must not change the choice of the others.
            Collections.shuffle(shuffled, new Random(SEED + operator.hashCode()));
            shuffled.stream()
                    .filter(mutation -> !mutation.applied(document).equals(document))
                    .limit(ofEachKind)
                    .forEach(chosen::add);
        });
        return chosen;
    }
}
