package org.nectaropenapi.sandbox.handler;

import java.util.Optional;
import java.util.UUID;
import org.nectaropenapi.sandbox.http.Problem;
import org.nectaropenapi.sandbox.http.ValidatedRequest;
import org.nectaropenapi.sandbox.state.Bill;
import org.nectaropenapi.sandbox.state.Company;
import org.nectaropenapi.sandbox.state.Connection;
import org.nectaropenapi.sandbox.state.Owned;
import org.nectaropenapi.sandbox.state.SandboxState;
import org.nectaropenapi.sandbox.state.Site;
import org.nectaropenapi.sandbox.state.Store;

/** Finds what a path names: 404 when there is none, 403 when it belongs to another key. */
final class Access {
    private final SandboxState world;

    Access(SandboxState world) {
        this.world = world;
    }

    Company company(ValidatedRequest call) {
        return find(call, world.companies(), "company_id", "company");
    }

    Site site(ValidatedRequest call) {
        return find(call, world.sites(), "site_id", "site");
    }

    Connection connection(ValidatedRequest call) {
        return find(call, world.connections(), "connection_id", "connection");
    }

    Bill bill(ValidatedRequest call) {
        return find(call, world.bills(), "document_id", "document");
    }

    <T extends Owned> T find(ValidatedRequest call, Store<T> store, String parameter, String what) {
        return found(call, store.find(call.pathId(parameter)), what);
    }

    <T extends Owned> T found(ValidatedRequest call, Optional<T> object, String what) {
        T found = object.orElseThrow(() -> Problem.notFound(what));
        UUID owner = world.companies()
                .find(found.companyId())
                .orElseThrow(() -> Problem.notFound(what))
                .team()
                .id();
        if (!owner.equals(world.team(call.apiKey()).id())) {
            throw Problem.forbidden(what);
        }
        return found;
    }
}
