package org.nectaropenapi.sandbox.data;

import java.time.Duration;
import java.time.Instant;
import org.nectaropenapi.sandbox.state.Connection;
import org.nectaropenapi.sandbox.state.SandboxState;

/**
 * The work that takes time in the real service: trying logins, collecting bills, reading uploads. It does not run in
 * the background. Before each request, everything that is due by the clock is done, with the time stamps it would have
 * had.
 */
public final class BackgroundWork {
    private final SandboxState state;
    private final Duration connectionDelay;
    private final Duration processingDelay;
    private final Arrivals arrivals;
    private final SampleData samples;
    private final UploadProcessing uploads;

    /**
     * Schedules the work of a sandbox.
     *
     * @param state the state of the sandbox
     * @param connectionDelay time from the creation of a connection to the end of its first login
     * @param processingDelay time from a login or an upload to its documents
     * @param volume amount of data of a connection
     */
    public BackgroundWork(SandboxState state, Duration connectionDelay, Duration processingDelay, DataVolume volume) {
        this.state = state;
        this.connectionDelay = connectionDelay;
        this.processingDelay = processingDelay;
        this.arrivals = new Arrivals(state);
        this.samples = new SampleData(state, volume, arrivals);
        this.uploads = new UploadProcessing(state);
    }

    /** {@return the bills that arrive after the first collection} */
    public Arrivals arrivals() {
        return arrivals;
    }

    /** Does all work that is due by the clock. */
    public void runDue() {
        Instant now = state.now();
        state.connections().all().forEach(connection -> runDue(connection, now));
        state.jobs().all().filter(job -> job.status().equals("PENDING")).forEach(job -> {
            Instant due = job.details().submitted().plus(processingDelay);
            if (!due.isAfter(now)) {
                uploads.process(job, due);
            }
        });
        arrivals.runDue(now);
    }

    private void runDue(Connection connection, Instant now) {
        Instant tried = connection.details().created().plus(connectionDelay);
        if (connection.status().equals(Connection.PENDING) && !tried.isAfter(now)) {
            boolean accepted = connection.details().accepted();
            connection.setStatus(
                    accepted ? Connection.CONNECTED : Connection.PASSWORD_INCORRECT,
                    accepted ? null : Connection.REFUSED,
                    tried);
        }
        Instant connectedAt = connection.connectedAt();
        if (connectedAt == null || connection.processedAt() != null) {
            return;
        }
        samples.findAccounts(connection);
        Instant collected = connectedAt.plus(processingDelay);
        if (!collected.isAfter(now)) {
            samples.collectBills(connection, collected);
            connection.markProcessed(collected);
        }
    }
}
