package org.nectaropenapi.sandbox.state;

import java.util.UUID;

/**
 * A resource that can change, with details that are fixed when it is created.
 *
 * @param <D> the type of the details
 */
public abstract class StoredResource<D extends CompanyResource> implements CompanyResource {
    private final D details;

    StoredResource(D details) {
        this.details = details;
    }

    @Override
    public final UUID id() {
        return details.id();
    }

    @Override
    public final UUID companyId() {
        return details.companyId();
    }

    /** {@return the details that never change} */
    public final D details() {
        return details;
    }
}
