package org.nectaropenapi.sandbox.handler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.nectaropenapi.sandbox.http.HandlerResponse;
import org.nectaropenapi.sandbox.http.Problem;
import org.nectaropenapi.sandbox.http.ValidatedRequest;
import org.nectaropenapi.sandbox.state.Bill;
import org.nectaropenapi.sandbox.state.Company;
import org.nectaropenapi.sandbox.state.CompanyResource;
import org.nectaropenapi.sandbox.state.Connection;
import org.nectaropenapi.sandbox.state.SandboxState;
import org.nectaropenapi.sandbox.state.Site;
import org.nectaropenapi.sandbox.state.Store;
import org.nectaropenapi.sandbox.state.Team;
import org.nectaropenapi.sandbox.view.JsonNodes;
import org.nectaropenapi.spec.model.Pagination;

/** Base of the handlers: finds the resources that a request names, and returns pages. */
abstract class ResourceHandler {
    private static final int MAX_SIZE = 100_000;
    /** The fields of a list that the document does not declare as paged. */
    private static final Pagination UNDECLARED = new Pagination("items", "total");

    final SandboxState state;

    ResourceHandler(SandboxState state) {
        this.state = state;
    }

    final Team team(ValidatedRequest request) {
        return state.team(request.apiKey());
    }

    /** Lists the companies that the key of a request can reach. */
    final Stream<Company> companies(ValidatedRequest request) {
        Team team = team(request);
        return state.companies().all().filter(company -> company.team().equals(team));
    }

    final Company company(ValidatedRequest request) {
        return find(request, state.companies(), "company_id", "company");
    }

    final Site site(ValidatedRequest request) {
        return find(request, state.sites(), "site_id", "site");
    }

    final Connection connection(ValidatedRequest request) {
        return find(request, state.connections(), "connection_id", "connection");
    }

    final Bill bill(ValidatedRequest request) {
        return find(request, state.bills(), "document_id", "document");
    }

    final <T extends CompanyResource> T find(
            ValidatedRequest request, Store<T> store, String parameter, String resource) {
        return authorized(request, store.find(request.pathId(parameter)), resource);
    }

    /** Returns the resource; 404 when there is none, 403 when it belongs to another key. */
    final <T extends CompanyResource> T authorized(ValidatedRequest request, Optional<T> found, String resource) {
        T object = found.orElseThrow(() -> Problem.notFound(resource));
        Team owner = state.companies()
                .find(object.companyId())
                .orElseThrow(() -> Problem.notFound(resource))
                .team();
        if (!owner.equals(team(request))) {
            throw Problem.forbidden(resource);
        }
        return object;
    }

    /** Checks a site that a request names. */
    final void requireSite(UUID companyId, String field, UUID siteId) {
        if (state.sites()
                .find(siteId)
                .filter(site -> site.companyId().equals(companyId))
                .isEmpty()) {
            throw Problem.badRequest(field, siteId + " is no site of this company");
        }
    }

    /** Reads the users of a body; all of them must have a Nectar account. */
    final List<String> users(ValidatedRequest request) {
        List<String> users = request.texts("users");
        users.stream().filter(email -> !state.hasAccount(email)).findFirst().ifPresent(email -> {
            throw Problem.badRequest("users", "no Nectar account belongs to " + email);
        });
        return users;
    }

    static Pagination pagination(ValidatedRequest request) {
        return request.operation().pagination().orElse(UNDECLARED);
    }

    final <T> HandlerResponse page(
            ValidatedRequest request, Supplier<Stream<T>> rows, Function<T, ? extends JsonNode> view) {
        return page(request, pagination(request), GroupedRows.of(rows), view);
    }

    /** Returns the requested page. A page past the end is the last one. */
    final <T> HandlerResponse page(
            ValidatedRequest request,
            Pagination pagination,
            GroupedRows<?, T> rows,
            Function<T, ? extends JsonNode> view) {
        int size = request.number("limit")
                .map(limit -> limit.min(BigDecimal.valueOf(MAX_SIZE))
                        .max(BigDecimal.ONE)
                        .intValue())
                .orElse(state.pageSize());
        int total = rows.total();
        int pages = Math.max(1, (total + size - 1) / size);
        int page = request.number("page")
                .orElse(BigDecimal.ONE)
                .min(BigDecimal.valueOf(pages))
                .max(BigDecimal.ONE)
                .intValue();
        ObjectNode envelope = JsonNodes.object()
                .put(pagination.total(), total)
                .put("perPage", size)
                .put("totalPages", pages)
                .put("currentPage", page)
                .put("hasNext", page < pages)
                .put("hasPrevious", page > 1);
        envelope.set(
                pagination.items(),
                JsonNodes.array(rows.slice((page - 1) * size, size).stream().map(view)));
        return HandlerResponse.ok(envelope);
    }
}
