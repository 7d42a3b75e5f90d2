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
     * Creates a meter.
     *
     * @param id its id
     * @param site its site
     * @param account its account, or null when its bills were uploaded
     * @param datasourceType a value of DatasourceType
     * @param identifiers its numbers at the utility
     * @param traits further attributes by field name, such as waterType
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

    /** {@return its site} */
    public Site site() {
        return site;
    }

    /** {@return its account, or null} */
    public @Nullable Account account() {
        return account;
    }

    /** {@return the id of its account, or null} */
    public @Nullable UUID accountId() {
        return account == null ? null : account.id();
    }

    /** {@return a value of DatasourceType} */
    public String datasourceType() {
        return datasourceType;
    }

    /** {@return its numbers at the utility} */
    public List<Identifier> identifiers() {
        return identifiers;
    }

    /** {@return further attributes by field name} */
    public Map<String, String> traits() {
        return traits;
    }

    /** {@return whether its data is tracked} */
    public boolean isTracked() {
        return tracked;
    }

    /**
     * Switches tracking on or off.
     *
     * @param newTracked whether its data is tracked
     */
    public void track(boolean newTracked) {
        tracked = newTracked;
    }
}
