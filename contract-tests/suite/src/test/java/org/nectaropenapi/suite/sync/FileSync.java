package org.nectaropenapi.suite.sync;

import java.net.URI;
import java.nio.file.Path;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.client.NectarSync;
import org.nectaropenapi.client.sync.SyncRun;

/** A program that syncs into a file, for a test that kills it. */
final class FileSync {

    private FileSync() {}

    public static void main(String[] arguments) {
        FileTables tables = new FileTables(Path.of(arguments[2]));
        try (NectarClient nectar = NectarClient.builder()
                        .baseUrl(URI.create(arguments[0]))
                        .apiKey(arguments[1])
                        .build();
                SyncRun run = NectarSync.of(nectar).run(tables)) {
            run.forEachRemaining(tables::apply);
        }
    }
}
