package org.nectaropenapi.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.nectaropenapi.spec.model.JavaNames;

/** The tags of a document and the services that they become. */
final class ServiceTags {

    /** The tag of operations that have none. */
    private static final String UNTAGGED = "Untagged";

    private final Map<String, String> tagByService = new HashMap<>();
    private final Map<String, String> descriptionByTag = new HashMap<>();

    /**
     * Reads the tags.
     *
     * @throws IllegalArgumentException if two of them become the same service
     */
    ServiceTags(OpenAPI document) {
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(this::add);
        for (Tag tag : Objects.requireNonNullElse(document.getTags(), List.<Tag>of())) {
            if (tag.getDescription() != null && !tag.getDescription().isBlank()) {
                descriptionByTag.put(tag.getName(), tag.getDescription());
            }
        }
    }

    private void add(Operation operation) {
        if (operation.getTags() == null || operation.getTags().isEmpty()) {
            operation.setTags(List.of(UNTAGGED));
        }
        for (String tag : operation.getTags()) {
            String other = tagByService.putIfAbsent(JavaNames.service(tag), tag);
            if (other != null && !other.equals(tag)) {
                throw new IllegalArgumentException("the tags '" + other + "' and '" + tag + "' both become "
                        + JavaNames.service(tag) + "; give the operations of both one tag, or rename one of them");
            }
        }
    }

    /** Returns the names of all services. */
    Set<String> services() {
        return tagByService.keySet();
    }

    /** Returns the name of the client's method that leads to a service. */
    String accessor(String service) {
        return JavaNames.accessor(tag(service));
    }

    /** Returns what the tag of a service says about it. */
    String description(String service) {
        return descriptionByTag.getOrDefault(tag(service), "Operations of the tag " + tag(service) + ".");
    }

    private String tag(String service) {
        return Objects.requireNonNull(tagByService.get(service), service);
    }
}
