package org.nectaropenapi.sandbox.handler;

import java.util.Optional;
import java.util.UUID;
import org.nectaropenapi.sandbox.http.Problem;
import org.nectaropenapi.sandbox.http.ValidatedRequest;
import org.nectaropenapi.sandbox.state.Bill;
import org.nectaropenapi.sandbox.state.Company;
import org.nectaropenapi.sandbox.state.CompanyResource;
import org.nectaropenapi.sandbox.state.Connection;
import org.nectaropenapi.sandbox.state.SandboxState;
import org.nectaropenapi.sandbox.state.Site;
import org.nectaropenapi.sandbox.state.Store;

/** Finds what a path names: 404 when there is none, 403 when it belongs to another key. */
final class Access {
    private final SandboxState state;

    Access(SandboxState state) {
        this.state = state;
    }

    Company company(ValidatedRequest request) {
        return find(request, state.companies(), "company_id", "company");
    }

    Site site(ValidatedRequest request) {
        return find(request, state.sites(), "site_id", "site");
    }

    Connection connection(ValidatedRequest request) {
        return find(request, state.connections(), "connection_id", "connection");
    }

    Bill bill(ValidatedRequest request) {
        return find(request, state.bills(), "document_id", "document");
    }

    <T extends CompanyResource> T find(ValidatedRequest request, Store<T> store, String parameter, String what) {
        return found(request, store.find(request.pathId(parameter)), what);
    }

    <T extends CompanyResource> T found(ValidatedRequest request, Optional<T> object, String what) {
        T found = object.orElseThrow(() -> Problem.notFound(what));
        UUID owner = state.companies()
                .find(found.companyId())
                .orElseThrow(() -> Problem.notFound(what))
                .team()
                .id();
        if (!owner.equals(state.team(request.apiKey()).id())) {
            throw Problem.forbidden(what);
        }
        return found;
    }
}
