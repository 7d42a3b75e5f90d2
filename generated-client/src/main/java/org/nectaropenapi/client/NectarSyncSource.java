package org.nectaropenapi.client;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.api.DocumentsService;
import org.nectaropenapi.client.error.DownloadUrlExpiredException;
import org.nectaropenapi.client.http.ApiResponse;
import org.nectaropenapi.client.model.Company;
import org.nectaropenapi.client.model.Connection;
import org.nectaropenapi.client.model.ConnectionListPage;
import org.nectaropenapi.client.model.DateType;
import org.nectaropenapi.client.model.Document;
import org.nectaropenapi.client.model.DocumentPage;
import org.nectaropenapi.client.paging.PageShape;
import org.nectaropenapi.client.sync.SyncList;
import org.nectaropenapi.client.sync.SyncSource;

/** The only class of the sync that names operations and fields of the API. */
final class NectarSyncSource implements SyncSource {

    private final NectarClient nectar;
    private final Clock clock;
    private final int prefetch;

    NectarSyncSource(NectarClient nectar, Clock clock, int prefetch) {
        this.nectar = nectar;
        this.clock = clock;
        this.prefetch = prefetch;
    }

    @Override
    public Timed<List<Company>> companies() {
        return timed(client -> client.companies().list());
    }

    @Override
    public Timed<Company> company(UUID companyId) {
        return timed(client -> client.companies().get(companyId));
    }

    private <T> Timed<T> timed(Function<NectarClient, T> call) {
        Instant before = clock.instant();
        ApiResponse<T> response = nectar.withRawResponse(call);
        return new Timed<>(response.value(), date(response.header("Date"), before));
    }

    private static Instant date(@Nullable String header, Instant otherwise) {
        try {
            return header == null
                    ? otherwise
                    : ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
        } catch (DateTimeException e) {
            return otherwise;
        }
    }

    @Override
    public Connection connection(UUID connectionId) {
        return nectar.connections().get(connectionId);
    }

    @Override
    public Document document(UUID documentId) {
        return nectar.documents().get(documentId);
    }

    @Override
    public SyncList<Connection> connections(UUID companyId) {
        return new PagedSyncList<>(
                page -> nectar.connections().listByCompany(companyId, query -> query.page(page)),
                new PagedSyncList.Shape<>(
                        new PageShape<>(
                                ConnectionListPage::connections,
                                ConnectionListPage::hasNext,
                                ConnectionListPage::currentPage,
                                ConnectionListPage::totalPages),
                        ConnectionListPage::totalConnections),
                prefetch);
    }

    @Override
    public SyncList<Document> documents(UUID companyId, @Nullable LocalDate billedFrom) {
        return documents(companyId, query -> {
            query.isDeleted(false);
            if (billedFrom != null) {
                query.dateType(DateType.BILL_DATE).startDate(billedFrom);
            }
        });
    }

    @Override
    public SyncList<Document> updatedDocuments(UUID companyId, LocalDate from, boolean withDeleted) {
        return documents(companyId, query -> {
            query.dateType(DateType.UPDATED_DATE).startDate(from);
            query.isDeleted(withDeleted);
        });
    }

    /** Asks to the next day: whether the end of a range of this type is part of it is an open question. */
    @Override
    public SyncList<Document> documentsCreatedOn(UUID companyId, LocalDate day) {
        return documents(companyId, query -> query.isDeleted(false)
                .dateType(DateType.CREATED_DATE)
                .startDate(day)
                .endDate(day.plusDays(1)));
    }

    private SyncList<Document> documents(
            UUID companyId, Consumer<DocumentsService.ListByCompanyQuery.Builder> filters) {
        return new PagedSyncList<>(
                page -> nectar.documents().listByCompany(companyId, query -> {
                    filters.accept(query);
                    query.page(page);
                }),
                new PagedSyncList.Shape<>(
                        new PageShape<>(
                                DocumentPage::documents,
                                DocumentPage::hasNext,
                                DocumentPage::currentPage,
                                DocumentPage::totalPages),
                        DocumentPage::totalDocuments),
                prefetch);
    }

    @Override
    public boolean isSuperseded(Document document) {
        return document.isSuperseded();
    }

    @Override
    public @Nullable UUID supersededBy(Document document) {
        try {
            return UUID.fromString(String.valueOf(document.revisedDocumentId()));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Reads the document again if its URL has expired, as while the pages before were applied. */
    @Override
    public void download(Document document, Path target) {
        try {
            nectar.documents().download(document, target);
        } catch (DownloadUrlExpiredException e) {
            nectar.documents().download(document.id(), target);
        }
    }
}
