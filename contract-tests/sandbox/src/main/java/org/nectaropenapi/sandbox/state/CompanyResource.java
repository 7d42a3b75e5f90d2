package org.nectaropenapi.sandbox.state;

import java.util.UUID;

/** A resource that belongs to a company and is deleted with it. */
public interface CompanyResource {

    /** {@return its id} */
    UUID id();

    /** {@return the id of its company} */
    UUID companyId();
}
