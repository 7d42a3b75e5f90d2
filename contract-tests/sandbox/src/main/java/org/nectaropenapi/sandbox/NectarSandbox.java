package org.nectaropenapi.sandbox;

import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
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
import org.nectaropenapi.sandbox.http.ServedPath;
import org.nectaropenapi.sandbox.http.Violation;
import org.nectaropenapi.sandbox.misbehaviour.ActiveMisbehaviour;
import org.nectaropenapi.sandbox.misbehaviour.EffectContext;
import org.nectaropenapi.sandbox.misbehaviour.FaultInjector;
import org.nectaropenapi.sandbox.misbehaviour.Misbehaviour;
import org.nectaropenapi.sandbox.misbehaviour.Misbehaviours;
import org.nectaropenapi.sandbox.simulation.DocumentPoint;
import org.nectaropenapi.sandbox.simulation.SimulatedDocument;
import org.nectaropenapi.sandbox.state.SandboxState;
import org.nectaropenapi.sandbox.view.BillView;
import org.nectaropenapi.sandbox.webhook.SandboxWebhooks;
import org.nectaropenapi.spec.model.ApiDocument;

/**
 * A running sandbox: an HTTP server, by default on the loopback interface, that implements the API and keeps its state
 * in memory.
 *
 * <pre>{@code
 * try (NectarSandbox sandbox = NectarSandbox.start()) {
 *     YourClient client = new YourClient(sandbox.baseUrl(), sandbox.apiKey());
 *     sandbox.misbehave(Misbehaviour.STATUS_503_RETRY_AFTER_SECONDS).on("getSite").forFirst(2);
 * }
 * }</pre>
 *
 * <p>Each sandbox has its own state and its own clock. A connection is PENDING for
 * {@link SandboxBuilder#connectionDelay}; its bills, and the documents of uploads, appear after
 * {@link SandboxBuilder#processingDelay}. As the clock moves on, a bill of each account arrives every month, some late,
 * some estimated and corrected later. With a {@link SettableClock}, no test has to wait.
 *
 * <p>A connection with the documented sandbox credentials becomes CONNECTED, any other PASSWORD_INCORRECT. Uploads are
 * not read: a file is an electricity bill unless it contains one of the markers of
 * {@link org.nectaropenapi.sandbox.data.UploadContent}. {@link SandboxBuilder} lists the users who have a Nectar
 * account. Companies with isDemandEnabled get demand readings.
 *
 * <p>The file of a document is served at its url. The link is signed and valid for a day; the key must not be sent to
 * it.
 *
 * <p>An operation that the sandbox does not simulate returns the document's example, and one that the document declares
 * in another form than the sandbox simulates is brought into that form; {@link #notSimulated()} lists the differences.
 *
 * <p>Every response is checked against the document before it is sent. One that violates the document is replaced by a
 * 500 that names the rule, and is listed by {@link #violations()}. Instances are safe for use by several threads.
 */
public final class NectarSandbox implements AutoCloseable {
    private final String apiKey;
    private final Clock clock;
    private final Journal journal;
    private final SandboxControl control;
    private final Misbehaviours misbehaviours;
    private final SandboxWebhooks webhooks;
    private final HttpServer server;
    private final ApiDocument document;
    private final List<String> leftToDo;

    NectarSandbox(SandboxBuilder options, InetAddress address, ApiDocument document, SandboxState state) {
        this.apiKey = options.apiKey;
        this.clock = options.clock;
        this.document = document;
        this.journal = new Journal();
        BackgroundWork backgroundWork =
                new BackgroundWork(state, options.connectionDelay, options.processingDelay, options.volume);
        SignedLinks links = new SignedLinks(options.seed);
        BillView bills = new BillView(state, links);
        this.misbehaviours = new Misbehaviours(document);
        options.misbehaviours.forEach(start -> start.accept(misbehaviours));
        this.webhooks = new SandboxWebhooks(document, state, bills, backgroundWork::runDue, misbehaviours, journal);
        options.endpoints.forEach(add -> add.accept(webhooks));
        this.control = new SandboxControl(state, backgroundWork, webhooks::detectChanges);
        Handlers all = new Handlers(document, state, bills, options.volume.years());
        this.leftToDo = all.leftToDo();
        Map<String, OperationHandler> handlers = new LinkedHashMap<>();
        all.byOperation()
                .forEach((id, handler) -> handlers.put(id, request -> {
                    synchronized (state) {
                        backgroundWork.runDue();
                        webhooks.detectChanges();
                        HandlerResponse response = handler.handle(request);
                        webhooks.detectChanges();
                        return response;
                    }
                }));
        FaultInjector faultInjector = new FaultInjector(
                misbehaviours,
                new EffectContext(document.schemas(), List.copyOf(options.keys()), options.clock, options.sleeper));
        Pipeline pipeline = new Pipeline(document, options.keys(), handlers, faultInjector, options.trace, journal);
        List<ServedPath> besides = new ArrayList<>(List.of(new DocumentFiles(state, links)));
        if (clock instanceof SettableClock settable) {
            besides.add(new ClockEndpoint(settable, options.keys(), control::runDue));
        }
        this.server = new HttpServer(address, options.port, pipeline, besides, clock);
        links.servedAt(options.publicUrl == null ? server.uri() : options.publicUrl);
    }

    /**
     * Starts a sandbox with default options on a free port.
     *
     * @return the running sandbox
     */
    public static NectarSandbox start() {
        return builder().start();
    }

    /** {@return a builder with default options} */
    public static SandboxBuilder builder() {
        return new SandboxBuilder();
    }

    /** {@return the URL of the server without a path, such as http://127.0.0.1:49152} */
    public URI baseUrl() {
        return server.uri();
    }

    /** {@return the API key that this sandbox accepts} */
    public String apiKey() {
        return apiKey;
    }

    /** {@return the clock, as it was given to the builder} */
    public Clock clock() {
        return clock;
    }

    /** {@return control over events outside the API: by a utility, a user of a form or the dashboard} */
    public SandboxControl control() {
        return control;
    }

    /**
     * Starts a misbehaviour, by default on every call of every operation it applies to. The returned handle limits it
     * to some operations or calls, counts how often it has triggered, and stops it.
     *
     * <pre>{@code
     * sandbox.misbehave(Misbehaviour.STATUS_503_RETRY_AFTER_SECONDS).on("getSite").forFirst(2);
     * }</pre>
     *
     * <p>A response that is wrong on purpose is not a violation of the document.
     *
     * @param misbehaviour the misbehaviour
     * @return a handle to limit, count and stop it
     */
    public ActiveMisbehaviour misbehave(Misbehaviour misbehaviour) {
        return misbehaviours.start(misbehaviour);
    }

    /** Stops all misbehaviours. Changes to the state stay. */
    public void stopMisbehaving() {
        misbehaviours.stopAll();
    }

    /** {@return the registered endpoints and the deliveries of events} */
    public SandboxWebhooks webhooks() {
        return webhooks;
    }

    /** {@return the last ten thousand requests, oldest first} */
    public List<JournalEntry> journal() {
        return journal.entries();
    }

    /** {@return responses that violated the document, oldest first; a test should find none} */
    public List<Violation> violations() {
        return journal.violations();
    }

    /**
     * Lists what of the document the sandbox does not simulate. There it returns the document's example, and accepts
     * values without acting on them.
     *
     * @return the points, in the order of the document
     */
    public List<DocumentPoint> notSimulated() {
        return new SimulatedDocument(document).notSimulated();
    }

    /**
     * Lists the handlers whose operations the document does not have any more.
     *
     * @return a sentence for each, which names the method to delete
     */
    public List<String> leftToDo() {
        return leftToDo;
    }

    /** Stops the server and discards the state. */
    @Override
    public void close() {
        webhooks.close();
        server.close();
    }
}
