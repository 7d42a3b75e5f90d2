package org.nectaropenapi.client.conformance;

import java.util.List;
import org.nectaropenapi.spec.model.DocumentNode;

/** An object schema of the document that has a class in the client. */
record SchemaModel(String name, DocumentNode definition, List<PropertyModel> properties) {

    PropertyModel property(String property) {
        return properties.stream()
                .filter(candidate -> candidate.name().equals(property))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no property " + property));
    }

    List<PropertyModel> required() {
        return properties.stream().filter(PropertyModel::required).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
