package org.nectaropenapi.sandbox.data;

import java.util.ArrayList;
import java.util.List;
import org.nectaropenapi.sandbox.state.Site;

/**
 * An account that a sandbox connection finds.
 *
 * @param utility whose customer it is
 * @param sites the sites it supplies
 */
record AccountPlan(Utility utility, List<Site> sites) {

    static List<AccountPlan> of(List<Site> sites) {
        List<AccountPlan> plans = new ArrayList<>();
        plans.add(new AccountPlan(Utility.POWER, sites));
        for (Site site : sites) {
            plans.add(new AccountPlan(Utility.GAS, List.of(site)));
            plans.add(new AccountPlan(Utility.WATER, List.of(site)));
        }
        plans.add(new AccountPlan(Utility.FUEL, List.of(sites.get(0))));
        return plans;
    }
}
