package org.nectaropenapi.client.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The table of outcomes in FAULTS.md, which {@code -Dfaults.update=true} rewrites. */
final class FaultTable {

    private static final Path FILE = Path.of("FAULTS.md");

    private static final String INTRODUCTION = """
            # Faults and their outcomes

            `FaultMatrixTest` tests every cell of this table on the wire. To change the table, change `Fault` in the tests and run
            `FaultSampleTest` with `-Dfaults.update=true`.

            A cell shows how often the client sends the request while the fault persists. After that the call ends with the exception of the
            row. If the fault ends before the last attempt, the call succeeds. A write is sent again only if the service cannot have received
            it, or refused it with 429 or 503. A stream that can be read only once is never sent again. Between attempts the client pauses for
            0.5 s, then for 1 s, each shortened at random by up to a quarter, or as long as `Retry-After` says. No pause exceeds the total
            timeout. Waiting for a job or a connection tolerates some faults: it polls again later, up to five failures in a row. After every
            fault the same client works, and reading a list from the page that failed delivers the remaining rows, none of them twice.

            A download encounters the faults at the storage of files, which never receives the API key. Its cells name their own exceptions. If
            a file breaks off and the storage has announced ranges and a length, the client requests the rest once. If that fails too, the call
            ends with `IncompleteDownloadException` and leaves no file. A file can have any content, so the client takes a complete response
            with status 200 for the file, unless it is compressed.

            """;

    private FaultTable() {}

    static void checkOrUpdate() throws IOException {
        if (Boolean.getBoolean("faults.update")) {
            Files.writeString(FILE, text());
        }
        assertThat(Files.readString(FILE))
                .as("%s is out of date; if the change is intended, update it with -Dfaults.update=true", FILE)
                .isEqualTo(text());
    }

    private static String text() {
        StringBuilder text = new StringBuilder(INTRODUCTION);
        text.append("| fault | the call ends with |");
        for (CallKind kind : CallKind.values()) {
            text.append(' ').append(kind.description()).append(" |");
        }
        text.append("\n|").append("---|".repeat(2 + CallKind.values().length)).append('\n');
        for (Fault fault : Fault.values()) {
            CallOutcome read = fault.outcome(CallKind.READ);
            text.append("| ")
                    .append(fault.description())
                    .append(" | ")
                    .append(read.succeeds() ? "success" : "`" + read.exception() + "`")
                    .append(" | ")
                    .append(Arrays.stream(CallKind.values())
                            .map(kind -> cell(fault, kind))
                            .collect(Collectors.joining(" | ")))
                    .append(" |\n");
        }
        return text.toString();
    }

    /** Returns the text of a cell, which names the exception of a download. */
    private static String cell(Fault fault, CallKind kind) {
        CallOutcome outcome = fault.outcome(kind);
        if (kind != CallKind.DOWNLOAD) {
            return outcome.text();
        }
        if (outcome.succeeds()) {
            return DownloadOutcome.deliversWrongFile(fault) ? "succeeds with the wrong file" : outcome.text();
        }
        return "`" + outcome.exception() + "`, " + outcome.text();
    }
}
