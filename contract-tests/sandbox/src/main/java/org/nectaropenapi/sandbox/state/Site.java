package org.nectaropenapi.sandbox.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A site. Its plain fields are kept as JSON, so that a field added to the document needs no code here.
 *
 * @param id its id
 * @param companyId its company
 * @param fields its plain fields, to read and to change
 */
public record Site(UUID id, UUID companyId, ObjectNode fields) implements CompanyResource {

    /** {@return its postal address, or null} */
    public @Nullable String address() {
        return fields.path("address").textValue();
    }
}
