package org.nectaropenapi.sandbox.state;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A meter of one utility type at one site. */
public final class Meter implements CompanyResource {
    private final UUID id;
    private final Site site;
    private final @Nullable Account account;
    private final String datasourceType;
    private final List<Identifier> identifiers;
    private final Map<String, String> traits;
    private boolean tracked = true;

    /**
     * Makes a meter.
     *
     * @param id its id
     * @param site where it is
     * @param account its account, or null when the bills did not come from a connection
     * @param datasourceType a value of DatasourceType
     * @param identifiers the numbers the utility gives it
     * @param traits what else the API says of it, by field name, such as waterType
     */
    public Meter(
            UUID id,
            Site site,
            @Nullable Account account,
            String datasourceType,
            List<Identifier> identifiers,
            Map<String, String> traits) {
        this.id = id;
        this.site = site;
        this.account = account;
        this.datasourceType = datasourceType;
        this.identifiers = List.copyOf(identifiers);
        this.traits = Map.copyOf(traits);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public UUID companyId() {
        return site.companyId();
    }

    /** {@return where it is} */
    public Site site() {
        return site;
    }

    /** {@return its account, or null} */
    public @Nullable Account account() {
        return account;
    }

    /** {@return a value of DatasourceType} */
    public String datasourceType() {
        return datasourceType;
    }

    /** {@return the numbers the utility gives it} */
    public List<Identifier> identifiers() {
        return identifiers;
    }

    /** {@return what else the API says of it, by field name} */
    public Map<String, String> traits() {
        return traits;
    }

    /** {@return whether its data is tracked} */
    public boolean isTracked() {
        return tracked;
    }

    /**
     * Decides on tracking.
     *
     * @param newTracked whether its data is tracked
     */
    public void track(boolean newTracked) {
        tracked = newTracked;
    }
}
