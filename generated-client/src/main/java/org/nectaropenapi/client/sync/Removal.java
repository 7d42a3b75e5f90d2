package org.nectaropenapi.client.sync;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A resource to remove from the application's tables. One that is not there needs no removal.
 *
 * @param kind the kind of the resource
 * @param id its id
 * @param reason why it is to be removed
 * @param supersededBy the newer document of one that is superseded, null for other reasons or if it names none
 */
public record Removal(
        SyncedKind kind,
        UUID id,
        RemovalReason reason,
        @Nullable UUID supersededBy) {

    static Removal of(SyncedKind kind, UUID id, RemovalReason reason) {
        return new Removal(kind, id, reason, null);
    }
}
