package org.nectaropenapi.harness.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nectaropenapi.harness.check.ExchangeCheck;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.ExchangeFile;
import org.nectaropenapi.harness.recording.RecordedRun;
import org.nectaropenapi.harness.recording.RecordingWriter;
import org.nectaropenapi.harness.recording.Redaction;
import org.nectaropenapi.harness.replay.ReplayTarget;
import org.nectaropenapi.harness.targets.Settings;
import org.nectaropenapi.harness.targets.Target;
import org.nectaropenapi.harness.targets.Targets;
import org.nectaropenapi.spec.model.ApiDocument;

/**
 * One run of the suite against one target and one document. At its end it deletes what it made, after failures too, and
 * writes its exchanges.
 */
public final class SuiteRun implements AutoCloseable {

    private final Settings settings;
    private final ApiDocument document;
    private final Target target;
    private final ExchangeLog log;
    private final ThrottledCaller caller;
    private final RunTestData scratch;
    private final Optional<RecordingWriter> recording;
    private final Optional<Redaction> redaction;
    private volatile boolean failed;

    private SuiteRun(Settings settings, ApiDocument document, Target target) {
        this.settings = settings;
        this.document = document;
        this.target = target;
        this.log = new ExchangeLog();
        RequestBudget budget = new RequestBudget(settings.isLive() ? settings.liveRequests() : Integer.MAX_VALUE);
        this.caller = new ThrottledCaller(target, new ExchangeCheck(document), log, budget);
        RunPrefix prefix = target instanceof ReplayTarget replay
                ? new RunPrefix(replay.run().prefix())
                : RunPrefix.startedAt(Instant.now());
        this.scratch = new RunTestData(target, new RunCalls(target, caller), prefix);
        this.recording = settings.record().map(folder -> recording(folder, prefix));
        this.redaction = settings.isLive()
                ? Optional.of(new Redaction(document, target.apiKey(), prefix.text()))
                : Optional.empty();
        log.listen(scratch::note);
        // What is seen has to be known before a test can say anything about it.
        redaction.ifPresent(known -> log.listen(known::redact));
        recording.ifPresent(writer -> log.listen(writer::add));
    }

    /** Opens the target, reads the document, and deletes what killed runs left at a live service. */
    static SuiteRun start(Settings settings) {
        ApiDocument document = settings.document().map(ApiDocument::read).orElseGet(ApiDocument::bundled);
        SuiteRun run = new SuiteRun(settings, document, open(settings, document));
        if (settings.isLive() && run.target.mayWrite()) {
            run.sweep();
        }
        return run;
    }

    private void sweep() {
        try {
            LeftoverCleanup.sweep(new RunCalls(target, caller), Instant.now());
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "What earlier runs left behind could not be deleted.", asTold("TestData", e));
        }
    }

    /** What the run was told. */
    public Settings settings() {
        return settings;
    }

    /** The document that the exchanges are held to. */
    public ApiDocument document() {
        return document;
    }

    /** The service of the run. */
    public Target target() {
        return target;
    }

    /** What has been exchanged. */
    public ExchangeLog log() {
        return log;
    }

    /** What the run may use up. */
    public TestData scratch() {
        return scratch;
    }

    /**
     * A failure of a test as it may be told: that of a live run without anything of the service's customers, and with
     * the call that came last, since nobody can look at the service as it was.
     */
    Throwable asTold(String test, Throwable failure) {
        return redaction
                .map(known -> RedactedFailure.of(failure, known::redact, lastCall(test)))
                .orElse(failure);
    }

    private String lastCall(String test) {
        List<Exchange> exchanges = log.exchanges();
        for (int i = exchanges.size() - 1; i >= 0; i--) {
            Exchange last = exchanges.get(i);
            if (last.test().equals(test)) {
                return "The last call was " + last.method() + " " + last.path() + " (" + last.operationId()
                        + "), answered " + last.status() + ".";
            }
        }
        return "";
    }

    /** Notes that a test has failed. */
    void failed() {
        failed = true;
    }

    /** Whether the rest of the run is left out because a test has failed. */
    boolean isOver() {
        return failed && settings.failFast();
    }

    ThrottledCaller caller() {
        return caller;
    }

    @Override
    public void close() {
        try {
            List<String> left = scratch.deleteAll();
            ExchangeFile.write(settings.directory().resolve(ExchangeFile.NAME), forTheReports());
            if (!left.isEmpty()) {
                String what = String.join(", ", left);
                throw new IllegalStateException("The run could not delete "
                        + redaction.map(known -> known.redact(what)).orElse(what)
                        + "; a later run does, once it is " + LeftoverCleanup.AGE.toHours() + " hours old.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            recording.ifPresent(RecordingWriter::close);
            target.close();
        }
    }

    /**
     * What a live service answers belongs to its customers: names, accounts and secrets stay out of the files of a run.
     */
    private List<Exchange> forTheReports() {
        return redaction
                .map(known -> log.exchanges().stream().map(known::redact).toList())
                .orElseGet(log::exchanges);
    }

    private static Target open(Settings settings, ApiDocument document) {
        return settings.target().equals(Settings.REPLAY)
                ? ReplayTarget.of(settings.recording().orElseThrow(), document)
                : Targets.open(settings);
    }

    private RecordingWriter recording(Path folder, RunPrefix prefix) {
        RecordedRun run =
                new RecordedRun(target.name(), prefix.text(), target.mayWrite(), target.patience(), Instant.now());
        return RecordingWriter.start(folder, run, document, target.apiKey());
    }
}
