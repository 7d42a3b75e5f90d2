package org.nectaropenapi.suite.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nectaropenapi.suite.probes.ProxiedRequest;
import org.nectaropenapi.suite.probes.ProxiedResponse;
import org.nectaropenapi.suite.probes.ProxiedService;
import org.nectaropenapi.suite.probes.ServiceVariation;

/** Services that answer open questions otherwise than the sandbox, or order their lists otherwise. */
enum ServiceAnswers implements ServiceVariation {

    /** document-is-deleted. */
    DELETED_ONES_ONLY {
        @Override
        List<JsonNode> documents(ProxiedRequest request, ProxiedService next) {
            if (!request.parameters("isDeleted").contains("true")) {
                return all(request, next);
            }
            Set<String> live = new HashSet<>();
            all(request.without("isDeleted"), next)
                    .forEach(document -> live.add(document.path("id").asText()));
            List<JsonNode> documents = new ArrayList<>(all(request, next));
            documents.removeIf(document -> live.contains(document.path("id").asText()));
            return documents;
        }
    },

    /** document-is-deleted. */
    DELETED_ONES_UNLESS_DECLINED {
        @Override
        List<JsonNode> documents(ProxiedRequest request, ProxiedService next) {
            return all(request.has("isDeleted") ? request : request.with("isDeleted", "true"), next);
        }
    },

    /** usage-sort-order. */
    LATEST_CHANGE_FIRST {
        @Override
        List<JsonNode> documents(ProxiedRequest request, ProxiedService next) {
            return sorted(all(request, next), BY_CHANGE.reversed());
        }
    },

    /** usage-sort-order. */
    LATEST_CHANGE_LAST {
        @Override
        List<JsonNode> documents(ProxiedRequest request, ProxiedService next) {
            return sorted(all(request, next), BY_CHANGE);
        }
    },

    /** enddate-created-updated. */
    END_DATE_INCLUSIVE {
        @Override
        List<JsonNode> documents(ProxiedRequest request, ProxiedService next) {
            return all(
                    request.parameters("endDate").stream()
                            .findFirst()
                            .map(day -> request.without("endDate")
                                    .with(
                                            "endDate",
                                            LocalDate.parse(day).plusDays(1).toString()))
                            .orElse(request),
                    next);
        }
    },

    /** unknown-id-status. */
    UNKNOWN_IDS_ARE_FORBIDDEN {
        @Override
        public ProxiedResponse respond(ProxiedRequest request, ProxiedService next) {
            ProxiedResponse response = super.respond(request, next);
            return response.status() == 404 ? ProxiedResponse.problem(403, "Forbidden.") : response;
        }
    };

    private static final int PAGE = 3;
    private static final Comparator<JsonNode> BY_CHANGE = Comparator.comparing(
            document -> document.path("updated").asText() + document.path("id").asText());

    /** Returns all documents of a list, in its order. */
    List<JsonNode> documents(ProxiedRequest request, ProxiedService next) {
        return all(request, next);
    }

    @Override
    public ProxiedResponse respond(ProxiedRequest request, ProxiedService next) {
        ProxiedResponse response = next.respond(request);
        return request.is("listDocumentsByCompany") && response.isSuccess()
                ? response.edit(page -> cut(page, request, documents(request.without("page"), next)))
                : response;
    }

    /** Reads a list of the sandbox, whose pages are long. */
    private static List<JsonNode> all(ProxiedRequest request, ProxiedService next) {
        List<JsonNode> all = new ArrayList<>();
        next.respond(request).json().path("documents").forEach(all::add);
        return all;
    }

    private static List<JsonNode> sorted(List<JsonNode> documents, Comparator<JsonNode> order) {
        return documents.stream().sorted(order).toList();
    }

    private static void cut(ObjectNode page, ProxiedRequest request, List<JsonNode> documents) {
        int pages = Math.max(1, (documents.size() + PAGE - 1) / PAGE);
        int wanted = request.parameters("page").stream()
                .findFirst()
                .map(Integer::valueOf)
                .orElse(1);
        int shown = Math.min(wanted, pages);
        page.put("totalDocuments", documents.size()).put("totalPages", pages).put("currentPage", shown);
        page.put("hasNext", shown < pages).put("hasPrevious", shown > 1);
        page.putArray("documents")
                .addAll(documents.subList((shown - 1) * PAGE, Math.min(documents.size(), shown * PAGE)));
    }
}
