package org.nectaropenapi.sandbox.data;

import java.time.Duration;
import java.time.Instant;
import org.nectaropenapi.sandbox.state.Connection;
import org.nectaropenapi.sandbox.state.SandboxState;

/**
 * Lets happen what takes its time in the real service: logins are tried, bills collected, uploads read. Nothing runs in
 * the background; before each call everything that is due by the clock is caught up on, with the time stamps it would
 * have had.
 */
public final class BackgroundWork {
    private final SandboxState state;
    private final Duration connectionDelay;
    private final Duration processingDelay;
    private final SampleData samples;
    private final UploadProcessing uploads;

    /**
     * Watches over a state.
     *
     * @param state the state
     * @param connectionDelay from making a connection to the end of its first login
     * @param processingDelay from a login or an upload to its documents
     * @param sizes how much a connection brings up
     */
    public BackgroundWork(SandboxState state, Duration connectionDelay, Duration processingDelay, DataVolume sizes) {
        this.state = state;
        this.connectionDelay = connectionDelay;
        this.processingDelay = processingDelay;
        this.samples = new SampleData(state, sizes);
        this.uploads = new UploadProcessing(state);
    }

    /** Catches up with the clock. */
    public void catchUp() {
        Instant now = state.now();
        state.connections().all().forEach(connection -> catchUp(connection, now));
        state.jobs().all().filter(job -> job.status().equals("PENDING")).forEach(job -> {
            Instant due = job.submitted().plus(processingDelay);
            if (!due.isAfter(now)) {
                uploads.process(job, due);
            }
        });
    }

    private void catchUp(Connection connection, Instant now) {
        Instant tried = connection.facts().created().plus(connectionDelay);
        if (connection.status().equals(Connection.PENDING) && !tried.isAfter(now)) {
            boolean accepted = connection.facts().accepted();
            connection.become(
                    accepted ? Connection.CONNECTED : Connection.PASSWORD_INCORRECT,
                    accepted ? null : "The provider refused the user name or the password.",
                    tried);
        }
        Instant connectedAt = connection.connectedAt();
        if (connectedAt == null || connection.processedAt() != null) {
            return;
        }
        if (state.accounts().of(connection.companyId()).noneMatch(a -> a.connectionId()
                .equals(connection.id()))) {
            samples.findAccounts(connection);
        }
        Instant collected = connectedAt.plus(processingDelay);
        if (!collected.isAfter(now)) {
            samples.collectBills(connection, collected);
            connection.markProcessed(collected);
        }
    }
}
