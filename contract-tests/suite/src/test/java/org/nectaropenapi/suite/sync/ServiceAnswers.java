package org.nectaropenapi.suite.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
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

/** Services that answer open questions otherwise than the sandbox, order their lists otherwise, or say less. */
enum ServiceAnswers {

    /** document-is-deleted. */
    DELETED_ONES_ONLY {
        @Override
        List<JsonNode> documents(ProxiedRequest request, List<JsonNode> listed, ProxiedService next) {
            List<JsonNode> documents = new ArrayList<>(listed);
            if (request.parameters("isDeleted").contains("true")) {
                Set<String> live = new HashSet<>();
                list(request.without("isDeleted").with("isDeleted", "false"), next)
                        .forEach(document -> live.add(document.path("id").asText()));
                documents.removeIf(document -> live.contains(document.path("id").asText()));
            }
            return documents;
        }
    },

    /** document-is-deleted. */
    DELETED_ONES_UNLESS_DECLINED {
        @Override
        List<JsonNode> documents(ProxiedRequest request, List<JsonNode> listed, ProxiedService next) {
            return request.has("isDeleted") ? listed : list(request.with("isDeleted", "true"), next);
        }
    },

    /** usage-sort-order. */
    LATEST_CHANGE_FIRST {
        @Override
        List<JsonNode> documents(ProxiedRequest request, List<JsonNode> listed, ProxiedService next) {
            return listed.stream().sorted(BY_CHANGE.reversed()).toList();
        }
    },

    /** usage-sort-order. */
    LATEST_CHANGE_LAST {
        @Override
        List<JsonNode> documents(ProxiedRequest request, List<JsonNode> listed, ProxiedService next) {
            return listed.stream().sorted(BY_CHANGE).toList();
        }
    },

    /** enddate-created-updated. */
    END_DATE_INCLUSIVE {
        @Override
        List<JsonNode> documents(ProxiedRequest request, List<JsonNode> listed, ProxiedService next) {
            return request.parameters("endDate").stream()
                    .findFirst()
                    .map(day -> list(
                            request.without("endDate")
                                    .with(
                                            "endDate",
                                            LocalDate.parse(day).plusDays(1).toString()),
                            next))
                    .orElse(listed);
        }
    },

    /** page-past-end. */
    PAGES_PAST_THE_END_ARE_NOT_FOUND {
        @Override
        ProxiedResponse respond(ProxiedRequest request, ProxiedService next, int pageSize) {
            ProxiedResponse response = super.respond(request, next, pageSize);
            return isPastTheEnd(request, response) ? ProxiedResponse.problem(404, "Invalid page.") : response;
        }
    },

    /** page-past-end. */
    PAGES_PAST_THE_END_ARE_EMPTY {
        @Override
        ProxiedResponse respond(ProxiedRequest request, ProxiedService next, int pageSize) {
            ProxiedResponse response = super.respond(request, next, pageSize);
            return isPastTheEnd(request, response)
                    ? response.edit(
                            page -> page.put("currentPage", page(request)).putArray("documents"))
                    : response;
        }
    },

    /** A service that leaves out a field which no page promises. */
    NOTHING_SAYS_HAS_NEXT {
        @Override
        ProxiedResponse respond(ProxiedRequest request, ProxiedService next, int pageSize) {
            ProxiedResponse response = super.respond(request, next, pageSize);
            return response.isSuccess() && response.json().has("hasNext")
                    ? response.edit(page -> page.remove("hasNext"))
                    : response;
        }
    },

    /** unknown-id-status. */
    UNKNOWN_IDS_ARE_FORBIDDEN {
        @Override
        ProxiedResponse respond(ProxiedRequest request, ProxiedService next, int pageSize) {
            ProxiedResponse response = super.respond(request, next, pageSize);
            return response.status() == 404 ? ProxiedResponse.problem(403, "Forbidden.") : response;
        }
    };

    /** The page size of the sandbox behind, so that its lists come whole. */
    static final int UPSTREAM_PAGE = 1000;

    private static final Comparator<JsonNode> BY_CHANGE = Comparator.comparing(
            document -> document.path("updated").asText() + document.path("id").asText());

    /** Returns all documents of a list in their order, given those of the sandbox. */
    List<JsonNode> documents(ProxiedRequest request, List<JsonNode> listed, ProxiedService next) {
        return listed;
    }

    /** Returns the variation that gives these answers, with pages of a size. */
    ServiceVariation withPages(int pageSize) {
        return (request, next) -> respond(request, next, pageSize);
    }

    ProxiedResponse respond(ProxiedRequest request, ProxiedService next, int pageSize) {
        if (!request.is("listDocumentsByCompany")) {
            return next.respond(request);
        }
        ProxiedRequest whole = request.without("page");
        ProxiedResponse response = next.respond(whole);
        return response.isSuccess()
                ? response.edit(page -> cut(page, request, documents(whole, rows(response), next), pageSize))
                : response;
    }

    /** Reads a list of the sandbox; one that fails breaks the connection. */
    private static List<JsonNode> list(ProxiedRequest request, ProxiedService next) {
        ProxiedResponse response = next.respond(request);
        if (!response.isSuccess()) {
            throw new UncheckedIOException(new IOException("status " + response.status()));
        }
        return rows(response);
    }

    private static List<JsonNode> rows(ProxiedResponse page) {
        List<JsonNode> rows = new ArrayList<>();
        page.json().path("documents").forEach(rows::add);
        return rows;
    }

    private static void cut(ObjectNode page, ProxiedRequest request, List<JsonNode> documents, int pageSize) {
        int pages = Math.max(1, (documents.size() + pageSize - 1) / pageSize);
        int shown = Math.min(page(request), pages);
        page.put("totalDocuments", documents.size()).put("totalPages", pages).put("currentPage", shown);
        page.put("hasNext", shown < pages).put("hasPrevious", shown > 1);
        page.putArray("documents")
                .addAll(documents.subList((shown - 1) * pageSize, Math.min(documents.size(), shown * pageSize)));
    }

    static boolean isPastTheEnd(ProxiedRequest request, ProxiedResponse response) {
        return request.is("listDocumentsByCompany")
                && response.isSuccess()
                && response.json().path("currentPage").asInt() < page(request);
    }

    static int page(ProxiedRequest request) {
        return request.parameters("page").stream()
                .findFirst()
                .map(Integer::valueOf)
                .orElse(1);
    }
}
