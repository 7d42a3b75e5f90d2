package org.nectaropenapi.client.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The table as documentation; {@code -Dfaults.update=true} writes it. */
final class FaultTable {

    private static final Path FILE = Path.of("..", "generated-client", "FAULTS.md");

    private static final String INTRODUCTION = """
            # What becomes of a call when something fails

            Written by the test that holds the client to it: every line is played on the wire with every kind of call. To change it, change
            `Fault` in the tests, then run them with `-Dfaults.update=true`.

            A cell says how often the request is sent while the fault stays; after that the call ends with the exception of its line. If the
            fault is gone before the last attempt, the call succeeds. A write is sent again only if the service cannot have seen it, or refused
            it with 429 or 503; a stream that can be read once is never sent again. Between attempts the client pauses for 0.5 s, then 1 s,
            each shortened at random by up to a quarter, or as long as `Retry-After` says; no pause goes past the total timeout. Waiting
            for a job or a connection outlasts some faults: it asks again later, up to five failures in a row. After every line the same client
            works, and reading on from the page that failed gives the rest of a list, no row twice.

            A download meets the faults at the storage of files, which never sees the API key. Its cells name its own exceptions. If a file
            breaks off and the storage has promised ranges and stated the length, the rest is asked for once; `IncompleteDownloadException`
            and no file otherwise. A file may hold any bytes: what a storage sends in its place, whole and with 200, is taken for it.

            """;

    private FaultTable() {}

    static void checkOrUpdate() throws IOException {
        if (Boolean.getBoolean("faults.update")) {
            Files.writeString(FILE, text());
        }
        assertThat(Files.readString(FILE))
                .as("%s; if the change is wanted, write it with -Dfaults.update=true", FILE)
                .isEqualTo(text());
    }

    private static String text() {
        StringBuilder text = new StringBuilder(INTRODUCTION);
        text.append("| fault | the call ends with |");
        for (CallKind kind : CallKind.values()) {
            text.append(' ').append(kind.wording()).append(" |");
        }
        text.append("\n|").append("---|".repeat(2 + CallKind.values().length)).append('\n');
        for (Fault fault : Fault.values()) {
            CallOutcome any = fault.outcome(CallKind.READ);
            text.append("| ")
                    .append(fault.wording())
                    .append(" | ")
                    .append(any.succeeds() ? "success" : "`" + any.exception() + "`")
                    .append(" | ")
                    .append(Arrays.stream(CallKind.values())
                            .map(kind -> cell(fault, kind))
                            .collect(Collectors.joining(" | ")))
                    .append(" |\n");
        }
        return text.toString();
    }

    /** A download has exceptions of its own, and names them. */
    private static String cell(Fault fault, CallKind kind) {
        CallOutcome outcome = fault.outcome(kind);
        if (kind != CallKind.DOWNLOAD) {
            return outcome.inWords();
        }
        if (outcome.succeeds()) {
            return DownloadOutcome.isAnotherFile(fault) ? "takes it for the file" : outcome.inWords();
        }
        return "`" + outcome.exception() + "`, " + outcome.inWords();
    }
}
