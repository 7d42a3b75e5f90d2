package org.nectaropenapi.client.sync;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.model.Document;

/** Chooses where the files of documents are stored. */
@FunctionalInterface
public interface FileTargets {

    /**
     * Returns where the file of a document goes.
     *
     * @param document a document that is about to be delivered
     * @return the file to create or replace, in a folder that exists; null if the file is not wanted, for instance
     *     because it is there already
     */
    @Nullable Path target(Document document);
}
