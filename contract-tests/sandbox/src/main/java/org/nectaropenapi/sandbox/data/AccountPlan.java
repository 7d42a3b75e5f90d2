package org.nectaropenapi.sandbox.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.nectaropenapi.sandbox.state.Site;

/**
 * An account that a sandbox connection finds.
 *
 * @param utility whose customer it is
 * @param sites the sites it supplies
 * @param meters the meters of each site
 */
record AccountPlan(SampleUtility utility, List<Site> sites, List<MeterPlan> meters) {

    static List<AccountPlan> of(List<Site> sites, int metersPerSite) {
        List<AccountPlan> plans = new ArrayList<>();
        plans.add(new AccountPlan(SampleUtility.POWER, sites, power(metersPerSite)));
        for (Site site : sites) {
            plans.add(single(SampleUtility.GAS, site));
            plans.add(single(SampleUtility.WATER, site));
        }
        plans.add(single(SampleUtility.FUEL, sites.get(0)));
        return plans;
    }

    private static AccountPlan single(SampleUtility utility, Site site) {
        return new AccountPlan(utility, List.of(site), utility.meters);
    }

    /** Returns the electricity meters of a site; large sites have several for the building. */
    private static List<MeterPlan> power(int metersPerSite) {
        List<MeterPlan> meters = new ArrayList<>(SampleUtility.POWER.meters);
        meters.addAll(0, Collections.nCopies(metersPerSite - 1, MeterPlan.BUILDING_POWER));
        return meters;
    }
}
