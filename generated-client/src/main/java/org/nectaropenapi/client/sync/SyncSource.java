package org.nectaropenapi.client.sync;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.model.Company;
import org.nectaropenapi.client.model.Connection;
import org.nectaropenapi.client.model.Document;

/**
 * The operations of the service that a sync uses. {@code NectarSync} provides them.
 *
 * @hidden
 */
public interface SyncSource {

    /**
     * Returns all companies that the key reaches.
     *
     * @return the companies with their sites
     */
    Timed<List<Company>> companies();

    /**
     * Returns a company.
     *
     * @param companyId the company
     * @return the company with its sites
     */
    Timed<Company> company(UUID companyId);

    /**
     * Returns a connection.
     *
     * @param connectionId the connection
     * @return the connection with its accounts
     */
    Connection connection(UUID connectionId);

    /**
     * Returns a document, deleted or not.
     *
     * @param documentId the document
     * @return the document, which may be deleted
     */
    Document document(UUID documentId);

    /**
     * Lists all connections of a company.
     *
     * @param companyId the company
     * @return its connections with their accounts
     */
    SyncList<Connection> connections(UUID companyId);

    /**
     * Lists the documents of a company that are not deleted, from a bill date on or all.
     *
     * @param companyId the company
     * @param billedFrom the first bill date, null for all documents
     * @return its documents
     */
    SyncList<Document> documents(UUID companyId, @Nullable LocalDate billedFrom);

    /**
     * Lists the documents of a company that changed on a day or later, with or without deleted ones.
     *
     * @param companyId the company
     * @param from the first day of change
     * @param withDeleted whether deleted documents are wanted too
     * @return its documents
     */
    SyncList<Document> updatedDocuments(UUID companyId, LocalDate from, boolean withDeleted);

    /**
     * Lists the documents of a company that were made on a day and are not deleted.
     *
     * @param companyId the company
     * @param day the day
     * @return its documents, perhaps some of the next day
     */
    SyncList<Document> documentsCreatedOn(UUID companyId, LocalDate day);

    /**
     * Returns whether a newer document supersedes one.
     *
     * @param document a document
     * @return whether it counts no longer
     */
    boolean isSuperseded(Document document);

    /**
     * Returns the newer document of one that is superseded, null if it names none.
     *
     * @param document a document that is superseded
     * @return the id of the newer one, null if it names none
     */
    @Nullable UUID supersededBy(Document document);

    /**
     * Stores the file of a document.
     *
     * @param document a document that was read just now
     * @param target the file to create or replace
     */
    void download(Document document, Path target);

    /**
     * A response of the service, and its time then.
     *
     * @param value what it returned
     * @param at the service's time, or that of the client's clock if the response has none
     * @param <T> the type of the value
     */
    record Timed<T>(T value, Instant at) {}
}
