package org.nectaropenapi.harness.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nectaropenapi.harness.check.ClientCheck;
import org.nectaropenapi.harness.check.ExchangeCheck;
import org.nectaropenapi.harness.exchange.Deviation;
import org.nectaropenapi.harness.exchange.DocumentedServer;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.ExchangeFile;
import org.nectaropenapi.harness.exchange.RawRequest;
import org.nectaropenapi.harness.expect.ExpectationLog;
import org.nectaropenapi.harness.failure.ContractFailure;
import org.nectaropenapi.harness.failure.FailureCause;
import org.nectaropenapi.harness.recording.RecordedRun;
import org.nectaropenapi.harness.recording.RecordingWriter;
import org.nectaropenapi.harness.redaction.Redaction;
import org.nectaropenapi.harness.redaction.RedactionRules;
import org.nectaropenapi.harness.replay.ReplayTarget;
import org.nectaropenapi.harness.targets.LiveService;
import org.nectaropenapi.harness.targets.Settings;
import org.nectaropenapi.harness.targets.Target;
import org.nectaropenapi.spec.model.ApiDocument;
import org.opentest4j.TestAbortedException;

/**
 * One run of the suite against one target and one document. At its end, after failures too, it deletes what it created
 * and writes its exchanges.
 */
public final class SuiteRun implements AutoCloseable {

    private final Settings settings;
    private final ApiDocument document;
    private final Target target;
    private final ExchangeLog log;
    private final ExpectationLog expectations;
    private final ThrottledCaller caller;
    private final BackgroundWait background;
    private final TestScope scope = new TestScope();
    private final ManagedTestData testData;
    private final Optional<RecordingWriter> recording;
    private final Optional<Redaction> redaction;
    private Optional<String> refusal = Optional.empty();
    private volatile boolean failed;

    private SuiteRun(Settings settings, ServiceProfile profile, ApiDocument document) {
        this.settings = settings;
        this.document = document;
        this.target = open(settings, profile, document);
        this.log = new ExchangeLog();
        this.expectations = new ExpectationLog(document, profile.openQuestions(), isSimulated());
        RequestBudget budget = settings.isLive()
                ? new RequestBudget(settings.liveRequests(), settings.liveTime(), Clock.systemUTC())
                : new RequestBudget(Integer.MAX_VALUE, Duration.ofDays(1), Clock.systemUTC());
        this.caller = new ThrottledCaller(target, new ExchangeCheck(document), profile.clientCheck(), log, budget);
        this.background = new BackgroundWait(target);
        RunPrefix prefix = target instanceof ReplayTarget replay
                ? new RunPrefix(replay.run().prefix())
                : RunPrefix.startedAt(profile.project(), Instant.now());
        this.testData = profile.testData(
                target, new RunCalls(target, caller, background, expectations.of(RunCalls.TEST), document), prefix);
        this.recording = settings.record().map(folder -> recording(folder, prefix, profile.redactionRules()));
        this.redaction = settings.isLive()
                ? Optional.of(new Redaction(document, profile.redactionRules(), target.apiKey(), prefix.text()))
                : Optional.empty();
        log.listen(testData::note);
        // Redaction has to know a response before a test can quote it.
        redaction.ifPresent(known -> log.listen(known::redact));
        recording.ifPresent(writer -> log.listen(writer::add));
    }

    /**
     * Starts a run: reads the document, opens the target, and finds out whether a live service can be tested; if so,
     * deletes what killed runs left there.
     */
    public static SuiteRun start(Settings settings, ServiceProfile profile) {
        SuiteRun run = new SuiteRun(settings, profile, document(settings, profile));
        if (settings.isLive()) {
            run.refusal = new Preflight(profile, run.document, run.target, run.caller).refusal();
            if (run.refusal.isEmpty() && run.target.mayWrite()) {
                run.deleteLeftovers();
            }
        }
        return run;
    }

    private static ApiDocument document(Settings settings, ServiceProfile profile) {
        if (settings.simulated()) {
            return profile.simulatedDocument().orElseGet(profile::document);
        }
        return settings.document().map(ApiDocument::read).orElseGet(profile::document);
    }

    private void deleteLeftovers() {
        try {
            testData.deleteLeftovers(Instant.now());
        } catch (TestAbortedException e) {
            // A later run deletes them; this one has its tests to run.
            System.out.println("Objects that earlier runs left behind are not deleted: " + e.getMessage());
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "Objects that earlier runs left behind could not be deleted.", redacted(RunCalls.TEST, e));
        }
    }

    /** Returns why no test can run; empty when they can. */
    public Optional<String> refusal() {
        return refusal;
    }

    /** Returns the waits for what the service does in the background. */
    public BackgroundWait background() {
        return background;
    }

    /** Returns the scope that names the exchanges and expectations of dynamic tests. */
    public TestScope scope() {
        return scope;
    }

    /** Returns the settings of the run. */
    public Settings settings() {
        return settings;
    }

    /** Returns the document that every exchange is checked against. */
    public ApiDocument document() {
        return document;
    }

    /** Returns the service of the run. */
    public Target target() {
        return target;
    }

    /** Returns the exchanges of the run. */
    public ExchangeLog log() {
        return log;
    }

    /** Returns the expectations of the run. */
    public ExpectationLog expectations() {
        return expectations;
    }

    /** Tells whether the service is the simulated one of the suite, where whatever is not expected fails a test. */
    public boolean isSimulated() {
        return settings.target().equals(Settings.SANDBOX);
    }

    /** Returns the objects that the run creates for its tests. */
    public ManagedTestData testData() {
        return testData;
    }

    /**
     * Returns the failure of a test as it may be published: that of a live run without any data of the service's
     * customers, and with the last call of the test, since nobody can look at the service as it was.
     */
    public Throwable redacted(String test, Throwable failure) {
        return redaction
                .map(known -> RedactedFailure.of(failure, text -> known.redact(text, failure), lastCall(test)))
                .orElse(failure);
    }

    private String lastCall(String test) {
        List<Exchange> exchanges = log.exchanges();
        for (int i = exchanges.size() - 1; i >= 0; i--) {
            Exchange last = exchanges.get(i);
            if (last.test().equals(test)) {
                return "The last call was " + last.method() + " " + last.path() + " (" + last.operationId()
                        + "), with status " + last.status() + ".";
            }
        }
        return "";
    }

    /** Notes that a test has failed. */
    public void testFailed() {
        failed = true;
    }

    /** Tells whether the rest of the run is skipped because a test has failed. */
    public boolean isOver() {
        return failed && settings.failFast();
    }

    /** Sends a request for a test and waits when the service throttles; skips the test when that does not end. */
    public Exchange send(String test, RawRequest request) {
        return read(caller.call(scope.name(test), request));
    }

    /** Sends a request for a test once and returns a 429 like any other response. */
    public Exchange sendOnce(String test, RawRequest request) {
        return read(caller.once(scope.name(test), request));
    }

    /** Fails the test when the client misreads a response although it keeps the document, on any service. */
    private static Exchange read(Exchange exchange) {
        List<Deviation> contradictions = ClientCheck.contradictions(exchange);
        if (!contradictions.isEmpty()) {
            throw new ContractFailure(
                    "The client does not read a response of " + exchange.operationId() + " that keeps the document: "
                            + contradictions.get(0).observed(),
                    contradictions.stream()
                            .map(deviation -> FailureCause.of(exchange, deviation))
                            .toList());
        }
        return exchange;
    }

    @Override
    public void close() {
        try {
            List<String> left = testData.deleteAll();
            ExchangeFile.write(settings.directory().resolve(ExchangeFile.NAME), forTheReports());
            expectations.summary(this::published).write(settings.directory());
            caller.unsteadiness().write(settings.directory());
            if (!left.isEmpty()) {
                String what = String.join(", ", left);
                throw new IllegalStateException("The run could not delete " + published(what)
                        + "; a later run does, once they are a few hours old.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            recording.ifPresent(RecordingWriter::close);
            target.close();
        }
    }

    private String published(String text) {
        return redaction.map(known -> known.redact(text)).orElse(text);
    }

    /**
     * Returns the exchanges for the files of the run. The data of a live service belongs to its customers and is
     * redacted.
     */
    private List<Exchange> forTheReports() {
        return redaction
                .map(known -> log.exchanges().stream().map(known::redact).toList())
                .orElseGet(log::exchanges);
    }

    private static Target open(Settings settings, ServiceProfile profile, ApiDocument document) {
        return switch (settings.target()) {
            case Settings.SANDBOX -> profile.openSandbox(settings);
            case Settings.LIVE -> {
                DocumentedServer server = DocumentedServer.of(document);
                yield new LiveService(
                        settings.liveUrl().map(URI::create).orElse(server.url()),
                        server.keyHeader(),
                        settings.liveKey().orElseThrow(),
                        settings.liveOtherKey(),
                        settings.liveWrites(),
                        settings.livePatience());
            }
            case Settings.REPLAY ->
                ReplayTarget.of(settings.recording().orElseThrow(), document, profile.redactionRules());
            default ->
                throw new IllegalArgumentException("There is no target " + settings.target()
                        + "; set contract.target to " + Settings.SANDBOX + ", " + Settings.LIVE + " or "
                        + Settings.REPLAY + ".");
        };
    }

    private RecordingWriter recording(Path folder, RunPrefix prefix, RedactionRules rules) {
        RecordedRun run =
                new RecordedRun(target.name(), prefix.text(), target.mayWrite(), target.patience(), Instant.now());
        return RecordingWriter.start(folder, run, document, rules, target.apiKey());
    }
}
