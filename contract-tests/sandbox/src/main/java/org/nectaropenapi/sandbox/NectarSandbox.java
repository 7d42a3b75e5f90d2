package org.nectaropenapi.sandbox;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nectaropenapi.sandbox.data.BackgroundWork;
import org.nectaropenapi.sandbox.files.DocumentFiles;
import org.nectaropenapi.sandbox.files.SignedLinks;
import org.nectaropenapi.sandbox.handler.Handlers;
import org.nectaropenapi.sandbox.http.HandlerResponse;
import org.nectaropenapi.sandbox.http.HttpServer;
import org.nectaropenapi.sandbox.http.Journal;
import org.nectaropenapi.sandbox.http.JournalEntry;
import org.nectaropenapi.sandbox.http.OperationHandler;
import org.nectaropenapi.sandbox.http.Pipeline;
import org.nectaropenapi.sandbox.http.Violation;
import org.nectaropenapi.sandbox.misbehaviour.ActiveMisbehaviour;
import org.nectaropenapi.sandbox.misbehaviour.EffectContext;
import org.nectaropenapi.sandbox.misbehaviour.FaultInjector;
import org.nectaropenapi.sandbox.misbehaviour.Misbehaviour;
import org.nectaropenapi.sandbox.misbehaviour.Misbehaviours;
import org.nectaropenapi.sandbox.state.SandboxState;
import org.nectaropenapi.sandbox.view.BillView;
import org.nectaropenapi.sandbox.webhook.SandboxWebhooks;
import org.nectaropenapi.spec.model.ApiDocument;

/**
 * A running sandbox: an HTTP server on the loopback interface that speaks the API and keeps state in memory.
 *
 * <pre>{@code
 * try (NectarSandbox sandbox = NectarSandbox.start()) {
 *     HttpRequest ping = HttpRequest.newBuilder(sandbox.baseUrl().resolve("/v2.2/ping"))
 *             .header("X-API-Key", sandbox.apiKey())
 *             .build();
 * }
 * }</pre>
 *
 * <p>Each sandbox has a state of its own. What takes time in the real service takes the time of the sandbox's clock: a
 * connection is PENDING until {@link SandboxBuilder#connectionDelay} is over, its bills and the documents of uploads
 * appear {@link SandboxBuilder#processingDelay} later. With a clock that a test sets, nothing has to wait.
 *
 * <p>A connection with the documented sandbox credentials becomes CONNECTED, one with any other ends in
 * PASSWORD_INCORRECT. Uploads are not read: a file is an electricity bill unless it holds one of the marker texts of
 * {@link org.nectaropenapi.sandbox.data.UploadContent}. Users of the API who have a Nectar account are named at
 * {@link SandboxBuilder}. Demand readings appear for companies with isDemandEnabled.
 *
 * <p>The file of a document is served at its url, which is signed and opens for a day; the key must not be sent there.
 *
 * <p>Every answer is checked against the document before it leaves; one that breaks it leaves as a 500 that names the
 * rule, and is listed by {@link #violations()}. Instances are safe for use by several threads.
 */
public final class NectarSandbox implements AutoCloseable {
    private final String apiKey;
    private final Journal journal;
    private final SandboxControl control;
    private final Misbehaviours misbehaviours;
    private final SandboxWebhooks webhooks;
    private final HttpServer server;

    NectarSandbox(SandboxBuilder options, ApiDocument document, SandboxState state) {
        this.apiKey = options.apiKey;
        this.journal = new Journal();
        BackgroundWork backgroundWork =
                new BackgroundWork(state, options.connectionDelay, options.processingDelay, options.sizes);
        SignedLinks links = new SignedLinks(options.seed);
        BillView bills = new BillView(state, links);
        this.misbehaviours = new Misbehaviours(document);
        options.misbehaviours.forEach(start -> start.accept(misbehaviours));
        this.webhooks = new SandboxWebhooks(document, state, bills, backgroundWork::runDue, misbehaviours, journal);
        options.endpoints.forEach(add -> add.accept(webhooks));
        this.control = new SandboxControl(state, webhooks::detectChanges);
        Map<String, OperationHandler> handlers = new LinkedHashMap<>();
        Handlers.bind(document, state, bills, options.sizes.years())
                .forEach((id, handler) -> handlers.put(id, call -> {
                    synchronized (state) {
                        backgroundWork.runDue();
                        webhooks.detectChanges();
                        HandlerResponse answer = handler.handle(call);
                        webhooks.detectChanges();
                        return answer;
                    }
                }));
        FaultInjector faultInjector = new FaultInjector(
                misbehaviours,
                new EffectContext(document.schemas(), List.copyOf(options.keys()), options.clock, options.sleeper));
        Pipeline pipeline = new Pipeline(document, options.keys(), handlers, faultInjector, journal);
        this.server = new HttpServer(options.port, pipeline, new DocumentFiles(state, links));
        links.servedAt(server.uri());
    }

    /**
     * Starts a sandbox on a free port with every default.
     *
     * @return the running sandbox
     * @throws IllegalStateException when the document and the sandbox do not have the same operations
     */
    public static NectarSandbox start() {
        return builder().start();
    }

    /** {@return a builder with every default set} */
    public static SandboxBuilder builder() {
        return new SandboxBuilder();
    }

    /** {@return address of the server without a path, such as http://127.0.0.1:49152} */
    public URI baseUrl() {
        return server.uri();
    }

    /** {@return the key that this sandbox accepts} */
    public String apiKey() {
        return apiKey;
    }

    /** {@return what happens outside the API: what a utility, a person at a form or the dashboard does} */
    public SandboxControl control() {
        return control;
    }

    /**
     * Does something wrong from now on, on every call it can show on. The answer limits it to some operations or calls,
     * counts how often it has shown, and ends it.
     *
     * <pre>{@code
     * sandbox.misbehave(Misbehaviour.STATUS_503_RETRY_AFTER_SECONDS).on("getSite").forFirst(2);
     * }</pre>
     *
     * <p>An answer that is wrong on purpose is no violation of the document.
     *
     * @param misbehaviour what to do wrong
     * @return the way to limit, count and end it
     */
    public ActiveMisbehaviour misbehave(Misbehaviour misbehaviour) {
        return misbehaviours.start(misbehaviour);
    }

    /** Ends every misbehaviour. What they have changed in the state stays. */
    public void stopMisbehaving() {
        misbehaviours.stopAll();
    }

    /** {@return who hears of what happens, and what has been told} */
    public SandboxWebhooks webhooks() {
        return webhooks;
    }

    /** {@return the last ten thousand exchanges, oldest first} */
    public List<JournalEntry> journal() {
        return journal.entries();
    }

    /** {@return answers that broke the document, oldest first; a test should find none} */
    public List<Violation> violations() {
        return journal.violations();
    }

    /** Stops the server and forgets the state. */
    @Override
    public void close() {
        webhooks.close();
        server.close();
    }
}
