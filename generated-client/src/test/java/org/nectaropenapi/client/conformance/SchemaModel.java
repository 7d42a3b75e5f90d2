package org.nectaropenapi.client.conformance;

import java.util.List;
import org.nectaropenapi.spec.model.DocumentNode;

/** An object schema that has a class in its client. */
record SchemaModel(ClientDocument document, String name, DocumentNode definition, List<PropertyModel> properties) {

    PropertyModel property(String property) {
        return properties.stream()
                .filter(candidate -> candidate.name().equals(property))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no property " + property));
    }

    /** Returns the simple name of the class in the client. */
    String className() {
        return document.className(name);
    }

    List<PropertyModel> required() {
        return properties.stream().filter(PropertyModel::required).toList();
    }

    ValueType type() {
        return ValueType.ofObject(definition, name);
    }

    @Override
    public String toString() {
        return document + name;
    }
}
