package org.nectaropenapi.sandbox.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Stores resources of one type in insertion order, indexed by id and by company.
 *
 * @param <T> the type of resources
 */
public final class Store<T extends CompanyResource> {
    private final Map<UUID, T> byId = new LinkedHashMap<>();
    private final Map<UUID, List<T>> byCompany = new HashMap<>();
    private Consumer<T> observer = added -> {};

    Store() {}

    /**
     * Adds an object.
     *
     * @param object the object
     * @return the same object
     */
    public T add(T object) {
        byId.put(object.id(), object);
        byCompany.computeIfAbsent(object.companyId(), id -> new ArrayList<>()).add(object);
        observer.accept(object);
        return object;
    }

    /**
     * Adds several objects.
     *
     * @param objects the objects in their order
     */
    public void addAll(Collection<T> objects) {
        objects.forEach(this::add);
    }

    /**
     * Finds an object.
     *
     * @param id its id
     * @return the object, or empty when there is none
     */
    public Optional<T> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** {@return all objects, oldest first} */
    public Stream<T> all() {
        return byId.values().stream();
    }

    /**
     * Lists the objects of a company.
     *
     * @param companyId the company
     * @return its objects, oldest first
     */
    public Stream<T> of(UUID companyId) {
        return byCompany.getOrDefault(companyId, List.of()).stream();
    }

    /** Reports the objects that there are, and each one that is added. */
    void observe(Consumer<T> newObserver) {
        observer = newObserver;
        all().forEach(newObserver);
    }

    void remove(T object) {
        byId.remove(object.id());
        byCompany.getOrDefault(object.companyId(), List.of()).remove(object);
    }

    void removeOf(UUID companyId) {
        byCompany.getOrDefault(companyId, List.of()).forEach(object -> byId.remove(object.id()));
        byCompany.remove(companyId);
    }
}
