package org.nectaropenapi.sandbox.data;

/**
 * The amount of data of a connection.
 *
 * @param years years before the current one from which companies collect by default
 * @param metersPerSite electricity meters of each site
 * @param extraUsageRows additional usage records, of sub-meters with their own accounts
 */
public record DataVolume(int years, int metersPerSite, int extraUsageRows) {
    /** One year before the current one, one electricity meter per site, no additional records. */
    public static final DataVolume DEFAULT = new DataVolume(1, 1, 0);

    /**
     * Checks the numbers.
     *
     * @param years years before the current one from which companies collect by default
     * @param metersPerSite electricity meters of each site
     * @param extraUsageRows additional usage records
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
