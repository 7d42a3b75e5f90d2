package org.nectaropenapi.sandbox.state;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The team behind an API key. */
public final class Team {
    private final UUID id;
    private final String name;
    private final String caller;
    private List<String> members;

    Team(UUID id, String name, String caller, List<String> members) {
        this.id = id;
        this.name = name;
        this.caller = caller;
        this.members = List.copyOf(members);
    }

    /** {@return its id} */
    public UUID id() {
        return id;
    }

    /** {@return its name} */
    public String name() {
        return name;
    }

    /** {@return e-mail address of the owner of the key, who cannot be removed} */
    public String caller() {
        return caller;
    }

    /** {@return e-mail addresses of all members} */
    public List<String> members() {
        return members;
    }

    /**
     * Replaces the members.
     *
     * @param newMembers e-mail addresses; the caller always stays
     */
    public void replaceMembers(List<String> newMembers) {
        members = withCaller(newMembers);
    }

    /**
     * Puts the caller before other users.
     *
     * @param users e-mail addresses
     * @return the caller and the others, each address once
     */
    @SafeVarargs
    public final List<String> withCaller(Collection<String>... users) {
        Set<String> all = new LinkedHashSet<>();
        all.add(caller);
        for (Collection<String> more : users) {
            all.addAll(more);
        }
        return List.copyOf(all);
    }
}
