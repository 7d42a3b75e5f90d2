package org.nectaropenapi.client;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.json.OpenEnum;
import org.nectaropenapi.client.model.WebhookEvent;
import org.nectaropenapi.client.sync.FileTargets;
import org.nectaropenapi.client.sync.SyncOptions;
import org.nectaropenapi.client.sync.SyncRun;
import org.nectaropenapi.client.sync.SyncSource;
import org.nectaropenapi.client.sync.SyncState;
import org.nectaropenapi.client.sync.SyncedKind;

/**
 * Keeps an application's tables in step with the service: companies, sites, connections, accounts, and documents with
 * their usage records and charges.
 *
 * <pre>{@code
 * NectarSync sync = NectarSync.of(nectar);
 * try (SyncRun run = sync.run(tables)) {
 *     run.forEachRemaining(tables::apply);
 * }
 * }</pre>
 *
 * <p>Here {@code tables} is the application's implementation of {@link SyncState}, and {@code apply} writes a
 * {@link org.nectaropenapi.client.sync.SyncBatch} and its cursor in one transaction. A run that ends early, for
 * whatever reason, loses nothing: the next one goes on from the stored cursors. Everything is delivered at least once,
 * and applying it again changes nothing.
 *
 * <p>A run delivers what has changed since the last one, by the day of the change, and removes what was deleted. The
 * service has changes that leave no such trace, so that after some days a run compares all documents instead; see
 * {@link Builder#comparisonEveryDays}.
 *
 * <p>Immutable and safe for use by several threads at once. Two runs over one company at the same time do no lasting
 * harm; {@link org.nectaropenapi.client.sync.SyncBatch#previousCursor()} lets an application prevent them.
 */
public final class NectarSync {
    /** What one request reads by the id of an event. */
    private static final Set<SyncedKind> REFRESHED = Set.of(SyncedKind.CONNECTION, SyncedKind.DOCUMENT);

    private final SyncSource source;
    private final SyncOptions options;

    private NectarSync(Builder builder) {
        this.source = new NectarSyncSource(builder.nectar, builder.clock, builder.prefetch);
        this.options = new SyncOptions(builder.horizon, builder.comparisonDays, builder.overlapDays, builder.files);
    }

    /**
     * Makes a sync of all documents with default options.
     *
     * @param nectar sends the requests; it is left open
     */
    public static NectarSync of(NectarClient nectar) {
        return builder(nectar).build();
    }

    /**
     * Starts a sync with other options.
     *
     * @param nectar sends the requests; it is left open
     */
    public static Builder builder(NectarClient nectar) {
        return new Builder(nectar);
    }

    /**
     * Starts a run over all companies that the key reaches, one after the other. A company that the application has and
     * the key does not reach any more is removed.
     *
     * @param state what the application has
     * @return the batches to apply; nothing is sent before the first is asked for
     */
    public SyncRun run(SyncState state) {
        return SyncRun.all(source, options, state);
    }

    /**
     * Starts a run over one company. Runs over several companies may go on at the same time.
     *
     * @param companyId the company
     * @param state what the application has
     * @return the batches to apply; nothing is sent before the first is asked for
     */
    public SyncRun run(UUID companyId, SyncState state) {
        return SyncRun.of(source, options, state, companyId);
    }

    /**
     * Starts a run over the one document or connection that an event names, in some two requests. It is read as it is
     * now, so that an event that comes late or twice does no harm. The cursor stays.
     *
     * @param event a verified event, also one of a type that this version does not know; one that names nothing to read
     *     leads to no batch, and so does one of a company that has never been read
     * @param state what the application has
     * @return at most one batch to apply
     */
    public SyncRun refresh(WebhookEvent event, SyncState state) {
        UUID id = event.id();
        SyncedKind kind = kind(event);
        return id == null || kind == null
                ? SyncRun.nothing(source, options, state)
                : SyncRun.refresh(source, options, state, kind, id);
    }

    /** Returns the kind with whose name the type of an event begins. The class of a payload stands for its type. */
    private static @Nullable SyncedKind kind(WebhookEvent event) {
        String type = Optional.ofNullable(event.eventType())
                .map(OpenEnum::value)
                .or(() -> WebhookEvent.payloadTypes().entrySet().stream()
                        .filter(payload -> payload.getValue().isInstance(event))
                        .map(Map.Entry::getKey)
                        .findFirst())
                .orElse("");
        String subject = type.replaceFirst("\\..*", "");
        return REFRESHED.stream()
                .filter(kind -> kind.name().equalsIgnoreCase(subject))
                .findFirst()
                .orElse(null);
    }

    /** Builds {@link NectarSync}s. Every setter checks its value. Not safe for use by several threads at once. */
    public static final class Builder {

        private static final int MOST_DAYS = 3650;

        private final NectarClient nectar;
        private @Nullable LocalDate horizon;
        private int comparisonDays = 7;
        private int overlapDays = 1;
        private int prefetch = 2;
        private @Nullable FileTargets files;
        private Clock clock = Clock.systemUTC();

        private Builder(NectarClient nectar) {
            this.nectar = nectar;
        }

        /**
         * Leaves out documents with an earlier bill date, or with none. With another horizon than before, the next run
         * compares all documents.
         *
         * @param firstBillDate the first bill date of interest; without a call, all documents are delivered
         * @return this builder
         */
        public Builder horizon(LocalDate firstBillDate) {
            this.horizon = firstBillDate;
            return this;
        }

        /**
         * Sets after how many days a run compares all documents of a company, which takes a request for each page of
         * them. Only then are noticed: deletions and changes that leave the day of the last change as it was.
         *
         * @param days 0 for every run; default 7
         * @return this builder
         * @throws IllegalArgumentException if it is negative or more than 3650
         */
        public Builder comparisonEveryDays(int days) {
            this.comparisonDays = checked(days, 0, MOST_DAYS, "the days between comparisons");
            return this;
        }

        /**
         * Sets how many days before the day of the last run are read again, for changes that the service shows late and
         * clocks that differ.
         *
         * @param days from 0; default 1
         * @return this builder
         * @throws IllegalArgumentException if it is negative or more than 3650
         */
        public Builder overlapDays(int days) {
            this.overlapDays = checked(days, 0, MOST_DAYS, "the days of overlap");
            return this;
        }

        /**
         * Sets how many pages are requested ahead of the one being applied, within the client's limit of requests.
         *
         * @param pages from 0, which requests a page when it is needed, to 100; default 2
         * @return this builder
         * @throws IllegalArgumentException if it is out of range
         */
        public Builder prefetch(int pages) {
            this.prefetch = checked(pages, 0, 100, "the pages to prefetch");
            return this;
        }

        /**
         * Stores the file of each document before the document is delivered, while its URL is fresh. A failure does not
         * end the run, see {@link org.nectaropenapi.client.sync.SyncBatch#missingFiles()}.
         *
         * @param targets chooses the file for a document
         * @return this builder
         */
        public Builder files(FileTargets targets) {
            this.files = targets;
            return this;
        }

        /**
         * Sets the clock that stands in for the service's where its responses have no date.
         *
         * @param source the clock; default that of the system
         * @return this builder
         */
        public Builder clock(Clock source) {
            this.clock = source;
            return this;
        }

        private static int checked(int value, int least, int most, String name) {
            if (value < least || value > most) {
                throw new IllegalArgumentException(
                        name + " must be between " + least + " and " + most + ", not " + value);
            }
            return value;
        }

        /** Makes the sync. Sends nothing. */
        public NectarSync build() {
            return new NectarSync(this);
        }
    }
}
