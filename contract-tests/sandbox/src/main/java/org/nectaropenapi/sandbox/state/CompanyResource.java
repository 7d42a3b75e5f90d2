package org.nectaropenapi.sandbox.state;

import java.util.UUID;

/** Something that belongs to a company and vanishes with it. */
public interface CompanyResource {

    /** {@return its id} */
    UUID id();

    /** {@return the company it belongs to} */
    UUID companyId();
}
