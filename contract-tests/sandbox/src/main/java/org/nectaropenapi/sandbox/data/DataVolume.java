package org.nectaropenapi.sandbox.data;

/**
 * How much data a connection brings up.
 *
 * @param years so many years before the present one collect companies that name no start date
 * @param metersPerSite electricity meters of each site
 * @param extraUsageRows usage records on top, of sub-meters with accounts of their own
 */
public record DataVolume(int years, int metersPerSite, int extraUsageRows) {
    /** One year before the present one, one electricity meter per site, nothing on top. */
    public static final DataVolume USUAL = new DataVolume(1, 1, 0);

    /**
     * Refuses what nobody can want.
     *
     * @param years so many years before the present one collect companies that name no start date
     * @param metersPerSite electricity meters of each site
     * @param extraUsageRows usage records on top
     */
    public DataVolume {
        if (years < 1 || years > 50) {
            throw new IllegalArgumentException("History must have 1 to 50 years, not " + years + ".");
        }
        if (metersPerSite < 1 || metersPerSite > 1000) {
            throw new IllegalArgumentException("A site must have 1 to 1000 meters, not " + metersPerSite + ".");
        }
        if (extraUsageRows < 0 || extraUsageRows > 5_000_000) {
            throw new IllegalArgumentException("Extra usage records must be 0 to 5000000, not " + extraUsageRows + ".");
        }
    }
}
