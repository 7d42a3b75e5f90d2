package org.nectaropenapi.sandbox.handler;

import java.util.UUID;
import org.nectaropenapi.sandbox.http.Problem;
import org.nectaropenapi.sandbox.state.SandboxState;

/** Checks sites that a request names. */
final class CompanySites {
    private CompanySites() {}

    static void require(SandboxState state, UUID companyId, String field, UUID siteId) {
        if (state.sites()
                .find(siteId)
                .filter(site -> site.companyId().equals(companyId))
                .isEmpty()) {
            throw Problem.badRequest(field, siteId + " is no site of this company");
        }
    }
}
