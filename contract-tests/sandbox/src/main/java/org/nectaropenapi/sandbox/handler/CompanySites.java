package org.nectaropenapi.sandbox.handler;

import java.util.UUID;
import org.nectaropenapi.sandbox.http.Problem;
import org.nectaropenapi.sandbox.state.World;

/** Checks sites that a request names. */
final class CompanySites {
    private CompanySites() {}

    static void require(World world, UUID companyId, String field, UUID siteId) {
        if (world.sites()
                .find(siteId)
                .filter(site -> site.companyId().equals(companyId))
                .isEmpty()) {
            throw Problem.badRequest(field, siteId + " is no site of this company");
        }
    }
}
