package org.nectaropenapi.client.sync;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.error.ErrorResponse;
import org.nectaropenapi.client.error.StatusException;
import org.nectaropenapi.client.model.Account;
import org.nectaropenapi.client.model.Company;
import org.nectaropenapi.client.model.CompanyReference;
import org.nectaropenapi.client.model.Connection;
import org.nectaropenapi.client.model.Document;
import org.nectaropenapi.client.model.Site;
import org.nectaropenapi.client.paging.CloseableIterator;

/** A service in memory with one company, whose pages hold two items unless a test says otherwise. */
final class MemoryService implements SyncSource {

    static final UUID COMPANY = new UUID(1, 1);
    static final LocalDate BILLED = LocalDate.of(2026, 3, 1);

    /** The responses of services past the last page of a list. */
    enum PastEnd {
        EMPTY_PAGES,
        NOT_FOUND,
        /** Its last page again, which the client's lists leave out. */
        LAST_PAGE
    }

    /** A document as the service has it. */
    private record Stored(Document document, boolean deleted) {}

    final List<String> requests = new ArrayList<>();
    final Set<UUID> sites = new LinkedHashSet<>();
    final Map<UUID, Connection> connections = new LinkedHashMap<>();
    final List<UUID> downloads = new ArrayList<>();
    final Map<UUID, RuntimeException> failures = new LinkedHashMap<>();
    private final Map<UUID, Stored> documents = new LinkedHashMap<>();
    private @Nullable Runnable beforeRequest;
    Instant now = Instant.parse("2026-03-10T12:00:00Z");
    int pageSize = 2;
    int openLists;
    boolean hasTotals = true;
    PastEnd pastEnd = PastEnd.EMPTY_PAGES;
    boolean isListed = true;
    /** The status for the company and everything that belongs to it, 200 while it can be reached. */
    int status = 200;

    static UUID document(int number) {
        return new UUID(2, number);
    }

    static UUID connection(int number) {
        return new UUID(3, number);
    }

    static UUID account(int number) {
        return new UUID(4, number);
    }

    static UUID site(int number) {
        return new UUID(5, number);
    }

    /** Adds a number of documents that changed ten days ago. */
    MemoryService withDocuments(int count) {
        for (int number = 1; number <= count; number++) {
            put(Document.builder()
                    .id(document(number))
                    .company(COMPANY)
                    .billDate(BILLED)
                    .created(at(-10))
                    .updated(at(-10))
                    .build());
        }
        return this;
    }

    private OffsetDateTime at(int days) {
        return now.atOffset(ZoneOffset.UTC).plusDays(days);
    }

    void put(Document document) {
        documents.put(document.id(), new Stored(document, false));
    }

    Document get(int number) {
        return Objects.requireNonNull(documents.get(document(number)), "document")
                .document();
    }

    /** Changes a document now. */
    void touch(int number) {
        put(get(number).toBuilder().updated(at(0)).build());
    }

    /** Changes the documents from the first to one now. */
    void touchAll(int last) {
        for (int number = 1; number <= last; number++) {
            touch(number);
        }
    }

    /** Deletes a document now, so that only the list with deleted ones has it. */
    void delete(int number) {
        documents.put(
                document(number),
                new Stored(get(number).toBuilder().updated(at(0)).build(), true));
    }

    /** Removes a document without a trace. */
    void erase(int number) {
        documents.remove(document(number));
    }

    void connect(int connection, int... accounts) {
        List<Account> found = new ArrayList<>();
        for (int account : accounts) {
            found.add(Account.builder().id(account(account)).build());
        }
        connections.put(
                connection(connection),
                Connection.builder()
                        .id(connection(connection))
                        .company(CompanyReference.builder().id(COMPANY).build())
                        .accounts(found)
                        .build());
    }

    void passDays(int days) {
        now = now.plusSeconds(86_400L * days);
    }

    /** Does something once, before the request with a number, counted from now. */
    void beforeRequest(int number, Runnable action) {
        int due = requests.size() + number;
        beforeRequest = () -> {
            if (requests.size() == due) {
                action.run();
            }
        };
    }

    /** Does something before each request. */
    void beforeEachRequest(Runnable action) {
        beforeRequest = action;
    }

    private <T> T requested(String request, Supplier<T> response) {
        requests.add(request);
        if (beforeRequest != null) {
            beforeRequest.run();
        }
        if (status != 200) {
            throw refused(status);
        }
        return response.get();
    }

    static StatusException refused(int status) {
        return StatusException.of(new ErrorResponse("getThing", 1, status, null, "", Map.of(), null));
    }

    private Company shown() {
        return Company.builder()
                .id(COMPANY)
                .name("Harborview")
                .sites(sites.stream()
                        .map(id -> Site.builder().id(id).name("Site").build())
                        .toList())
                .build();
    }

    @Override
    public Timed<List<Company>> companies() {
        requests.add("companies");
        return new Timed<>(isListed ? List.of(shown()) : List.of(), now);
    }

    @Override
    public Timed<Company> company(UUID companyId) {
        return requested("company", () -> new Timed<>(shown(), now));
    }

    @Override
    public Connection connection(UUID connectionId) {
        return requested("connection", () -> present(connections.get(connectionId)));
    }

    @Override
    public Document document(UUID documentId) {
        return requested("document", () -> present(documents.get(documentId)).document());
    }

    private static <T> T present(@Nullable T found) {
        if (found == null) {
            throw refused(404);
        }
        return found;
    }

    @Override
    public SyncList<Connection> connections(UUID companyId) {
        return new Pages<>("connections", () -> List.copyOf(connections.values()));
    }

    @Override
    public SyncList<Document> documents(UUID companyId, @Nullable LocalDate billedFrom) {
        return list(
                "documents" + (billedFrom == null ? "" : " from " + billedFrom),
                stored -> !stored.deleted()
                        && (billedFrom == null
                                || !Objects.requireNonNull(stored.document().billDate())
                                        .isBefore(billedFrom)));
    }

    @Override
    public SyncList<Document> updatedDocuments(UUID companyId, LocalDate from, boolean withDeleted) {
        return list(
                "updated from " + from + (withDeleted ? " with deleted" : ""),
                stored -> (withDeleted || !stored.deleted())
                        && !day(stored.document().updated()).isBefore(from));
    }

    @Override
    public SyncList<Document> documentsCreatedOn(UUID companyId, LocalDate day) {
        return list(
                "created on " + day,
                stored -> !stored.deleted() && day(stored.document().created()).equals(day));
    }

    private static LocalDate day(@Nullable OffsetDateTime time) {
        return Objects.requireNonNull(time, "time")
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toLocalDate();
    }

    private SyncList<Document> list(String name, Predicate<Stored> filter) {
        return new Pages<>(name, () -> documents.values().stream()
                .filter(filter)
                .map(Stored::document)
                .toList());
    }

    @Override
    public boolean isSuperseded(Document document) {
        return document.isSuperseded();
    }

    @Override
    public @Nullable UUID supersededBy(Document document) {
        String newer = document.revisedDocumentId();
        return newer == null || newer.equals("unknown") ? null : UUID.fromString(newer);
    }

    @Override
    public void download(Document document, Path target) {
        RuntimeException failure = failures.get(document.id());
        if (failure != null) {
            throw failure;
        }
        downloads.add(document.id());
    }

    /** A list whose pages are cut at the moment of each request. */
    private final class Pages<T> implements SyncList<T> {

        private final String name;
        private final Supplier<List<T>> items;

        Pages(String name, Supplier<List<T>> items) {
            this.name = name;
            this.items = items;
        }

        private SyncPage<T> page(int number) {
            return requested(name + ", page " + number, () -> {
                List<T> all = items.get();
                if (number > 1 && pastEnd == PastEnd.NOT_FOUND && (number - 1) * pageSize >= all.size()) {
                    throw refused(404);
                }
                int from = Math.min((number - 1) * pageSize, all.size());
                int to = Math.min(from + pageSize, all.size());
                return new SyncPage<>(all.subList(from, to), hasTotals ? (long) all.size() : null, to < all.size());
            });
        }

        @Override
        public SyncPage<T> first() {
            return page(1);
        }

        @Override
        public CloseableIterator<SyncPage<T>> from(int page) {
            openLists++;
            return new CloseableIterator<>() {
                private int next = page;
                private @Nullable SyncPage<T> read;
                private boolean ended;
                private boolean closed;

                @Override
                public boolean hasNext() {
                    if (read == null && !ended) {
                        boolean repeats = next > page && pastEnd == PastEnd.LAST_PAGE;
                        SyncPage<T> got = page(next++);
                        read = repeats && got.items().isEmpty() ? null : got;
                        ended = !got.hasNext();
                    }
                    return read != null;
                }

                @Override
                public SyncPage<T> next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    SyncPage<T> page = Objects.requireNonNull(read);
                    read = null;
                    return page;
                }

                @Override
                public void close() {
                    openLists -= closed ? 0 : 1;
                    closed = true;
                }
            };
        }
    }
}
