package org.nectaropenapi.client.sync;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.model.Company;
import org.nectaropenapi.client.model.Connection;
import org.nectaropenapi.client.model.Document;

/** The changes of a batch. */
record BatchContent(
        @Nullable Company company, List<Connection> connections, List<Document> documents, List<Removal> removals) {

    static final BatchContent NONE = new BatchContent(null, List.of(), List.of(), List.of());

    BatchContent {
        connections = List.copyOf(connections);
        documents = List.copyOf(documents);
        removals = List.copyOf(removals);
    }

    static BatchContent of(Company company) {
        return new BatchContent(company, List.of(), List.of(), List.of());
    }

    static BatchContent of(List<Connection> connections) {
        return new BatchContent(null, connections, List.of(), List.of());
    }

    static BatchContent of(List<Document> documents, List<Removal> removals) {
        return new BatchContent(null, List.of(), documents, removals);
    }

    static BatchContent without(List<Removal> removals) {
        return of(List.of(), removals);
    }
}
