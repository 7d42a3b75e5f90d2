package org.nectaropenapi.sandbox.state;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Lists of e-mail addresses, each once. */
public final class Users {
    private Users() {}

    /**
     * Puts the caller in front.
     *
     * @param caller who always stays
     * @param others further addresses
     * @return the caller and the others, each address once
     */
    @SafeVarargs
    public static List<String> withCaller(String caller, Collection<String>... others) {
        Set<String> users = new LinkedHashSet<>();
        users.add(caller);
        for (Collection<String> more : others) {
            users.addAll(more);
        }
        return List.copyOf(users);
    }
}
