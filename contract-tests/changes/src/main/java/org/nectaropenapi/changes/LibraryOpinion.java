package org.nectaropenapi.changes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.nectaropenapi.spec.model.ApiDocument;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.DiffResult;
import org.openapitools.openapidiff.core.model.Endpoint;

/**
 * The verdict of openapi-diff on the same two documents.
 *
 * @param breaking ids of the operations with incompatible changes
 * @param changed ids of the operations with compatible changes
 */
record LibraryOpinion(Set<String> breaking, Set<String> changed) {

    static LibraryOpinion of(ApiDocument released, ApiDocument current) {
        ChangedOpenApi difference = OpenApiCompare.fromContents(
                released.root().node().toString(), current.root().node().toString());
        Map<String, String> ids = new LinkedHashMap<>();
        for (ApiDocument document : List.of(released, current)) {
            document.operations().forEach(operation -> ids.put(OperationComparison.title(operation), operation.id()));
        }
        Set<String> breaking = new TreeSet<>();
        Set<String> changed = new TreeSet<>();
        for (Endpoint missing : difference.getMissingEndpoints()) {
            breaking.add(id(ids, missing.getMethod().name(), missing.getPathUrl()));
        }
        for (Endpoint added : difference.getNewEndpoints()) {
            changed.add(id(ids, added.getMethod().name(), added.getPathUrl()));
        }
        for (ChangedOperation operation : difference.getChangedOperations()) {
            String id = id(ids, operation.getHttpMethod().name(), operation.getPathUrl());
            if (operation.isIncompatible()) {
                breaking.add(id);
            } else if (operation.isChanged() != DiffResult.METADATA) {
                changed.add(id);
            }
        }
        return new LibraryOpinion(breaking, changed);
    }

    private static String id(Map<String, String> ids, String method, String path) {
        String title = method.toUpperCase(Locale.ROOT) + " " + path;
        return ids.getOrDefault(title, title);
    }

    Impact impact() {
        return !breaking.isEmpty() ? Impact.BREAKING : !changed.isEmpty() ? Impact.ADDITION : Impact.NONE;
    }
}
