package org.nectaropenapi.sandbox;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.sandbox.state.Account;
import org.nectaropenapi.sandbox.state.Bill;
import org.nectaropenapi.sandbox.state.Company;
import org.nectaropenapi.sandbox.state.Connection;
import org.nectaropenapi.sandbox.state.Meter;
import org.nectaropenapi.sandbox.state.SandboxState;
import org.nectaropenapi.sandbox.state.Site;
import org.nectaropenapi.sandbox.state.UsageRow;

/**
 * All that exists of a company at one moment, for tests that compare what an application has stored. Lists are oldest
 * first.
 *
 * @param companyId the company
 * @param takenAt the time by the sandbox's clock
 * @param sites its sites
 * @param connections its connections
 * @param accounts the accounts of its connections
 * @param documents its documents, deleted and superseded ones included
 */
public record CompanySnapshot(
        UUID companyId,
        Instant takenAt,
        List<SiteSnapshot> sites,
        List<ConnectionSnapshot> connections,
        List<AccountSnapshot> accounts,
        List<DocumentSnapshot> documents) {

    /**
     * A site.
     *
     * @param id its id
     * @param archived whether collection has an end
     */
    public record SiteSnapshot(UUID id, boolean archived) {}

    /**
     * A connection.
     *
     * @param id its id
     * @param status a value of ConnectionStatus
     * @param since when it got the status
     */
    public record ConnectionSnapshot(UUID id, String status, Instant since) {}

    /**
     * An account at a utility.
     *
     * @param id its id
     * @param connectionId the connection that found it
     * @param number its number at the utility
     * @param tracked whether its data is collected
     * @param lastService the day on which it was closed, or null
     * @param meterIds its meters
     */
    public record AccountSnapshot(
            UUID id,
            UUID connectionId,
            String number,
            boolean tracked,
            @Nullable LocalDate lastService,
            List<UUID> meterIds) {}

    /**
     * A document.
     *
     * @param id its id
     * @param connectionId the connection that collected it, or null for an upload
     * @param accountNumber number of its account
     * @param billDate its date
     * @param totalCharges the sum of its charges
     * @param created when it was added
     * @param updated when it last changed
     * @param deleted whether it is deleted
     * @param revisedDocumentId the document that supersedes it, or null
     * @param usage its usage records
     */
    public record DocumentSnapshot(
            UUID id,
            @Nullable UUID connectionId,
            String accountNumber,
            LocalDate billDate,
            BigDecimal totalCharges,
            Instant created,
            Instant updated,
            boolean deleted,
            @Nullable UUID revisedDocumentId,
            List<UsageSnapshot> usage) {

        /** {@return whether it counts: it is neither deleted nor superseded} */
        public boolean isCurrent() {
            return !deleted && revisedDocumentId == null;
        }
    }

    /**
     * A usage record.
     *
     * @param id its id
     * @param meterId its meter, or null
     * @param siteId the site of its meter, or null
     * @param datasourceType a value of DatasourceType
     * @param startDate first day of the period
     * @param endDate last day of the period
     * @param usage the quantity
     * @param units a value of UsageUnits
     * @param estimated whether the utility estimated the quantity
     * @param exclusion whether it is subtracted when usage is added up
     * @param updated when it last changed
     */
    public record UsageSnapshot(
            UUID id,
            @Nullable UUID meterId,
            @Nullable UUID siteId,
            String datasourceType,
            LocalDate startDate,
            LocalDate endDate,
            BigDecimal usage,
            String units,
            boolean estimated,
            boolean exclusion,
            Instant updated) {}

    static CompanySnapshot of(SandboxState state, Company company) {
        UUID id = company.id();
        return new CompanySnapshot(
                id,
                state.now(),
                state.sites().of(id).map(CompanySnapshot::site).toList(),
                state.connections().of(id).map(CompanySnapshot::connection).toList(),
                state.accounts().of(id).map(CompanySnapshot::account).toList(),
                state.bills().of(id).map(CompanySnapshot::document).toList());
    }

    /** {@return the documents that count: neither deleted nor superseded} */
    public List<DocumentSnapshot> currentDocuments() {
        return documents.stream().filter(DocumentSnapshot::isCurrent).toList();
    }

    private static SiteSnapshot site(Site site) {
        return new SiteSnapshot(site.id(), site.fields().hasNonNull("dataCollectionStopDate"));
    }

    private static ConnectionSnapshot connection(Connection connection) {
        return new ConnectionSnapshot(connection.id(), connection.status(), connection.statusSince());
    }

    private static AccountSnapshot account(Account account) {
        return new AccountSnapshot(
                account.id(),
                account.details().connectionId(),
                account.details().number(),
                account.isTracked(),
                account.lastService(),
                account.meters().stream().map(Meter::id).toList());
    }

    private static DocumentSnapshot document(Bill bill) {
        return new DocumentSnapshot(
                bill.id(),
                bill.details().connectionId(),
                bill.details().accountNumber(),
                bill.details().billDate(),
                bill.total(),
                bill.details().created(),
                bill.updated(),
                bill.isDeleted(),
                bill.supersededBy(),
                bill.rows().stream().map(row -> usage(bill, row)).toList());
    }

    private static UsageSnapshot usage(Bill bill, UsageRow row) {
        @Nullable Meter meter = row.meter();
        return new UsageSnapshot(
                row.id(),
                meter == null ? null : meter.id(),
                meter == null ? null : meter.site().id(),
                row.details().datasourceType(),
                row.values().startDate(),
                row.values().endDate(),
                row.details().usage(),
                row.values().units(),
                row.values().estimated(),
                row.values().exclusion(),
                bill.updated(row));
    }
}
