package org.nectaropenapi.pacts.consumer;

import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.V4Interaction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.Parameter;

/** All interactions with the API: those of hand-written calls, and those of the document for what no call uses. */
final class ApiPacts {

    private ApiPacts() {}

    /** Returns the interactions of hand-written calls. */
    static List<HttpInteraction> ofCalls() {
        List<OperationPact<?>> calls = Stream.of(
                        GeneralPacts.all(),
                        CompanyPacts.all(),
                        ConnectionPacts.all(),
                        InvitationPacts.all(),
                        BillPacts.all(),
                        JobPacts.all())
                .flatMap(List::stream)
                .toList();
        // The service checks key and rate before it knows the operation; the method decides what the client does.
        Set<String> methods = new HashSet<>();
        calls.stream()
                .filter(call -> call.isSuccessful() && methods.add(call.method()))
                .forEach(call -> call.needsKey().mayBeRateLimited());
        return calls.stream().flatMap(call -> call.interactions().stream()).toList();
    }

    /** Returns the interactions of the pact. */
    static List<Interaction> all() {
        List<Interaction> all = new ArrayList<>();
        Map<String, List<V4Interaction.SynchronousHttp>> byOperation = new LinkedHashMap<>();
        for (HttpInteraction interaction : ofCalls()) {
            all.add(interaction.expected());
            byOperation
                    .computeIfAbsent(interaction.operationId(), id -> new ArrayList<>())
                    .add(interaction.expected());
        }
        for (Operation operation : ApiDocument.bundled().operations()) {
            List<V4Interaction.SynchronousHttp> calls = byOperation.getOrDefault(operation.id(), List.of());
            if (calls.isEmpty()) {
                all.add(DocumentPact.of(operation));
                continue;
            }
            List<Parameter> rest = unused(operation, calls);
            if (!rest.isEmpty()) {
                all.add(DocumentPact.withRest(operation, calls.get(0), rest));
            }
        }
        return List.copyOf(all);
    }

    private static List<Parameter> unused(Operation operation, List<V4Interaction.SynchronousHttp> calls) {
        return operation.parameters().stream()
                .filter(parameter -> !parameter.in().equals("path"))
                .filter(parameter -> calls.stream()
                        .noneMatch(call -> call.getRequest().getQuery().containsKey(parameter.name())))
                .toList();
    }
}
