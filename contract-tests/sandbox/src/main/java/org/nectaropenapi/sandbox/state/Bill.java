package org.nectaropenapi.sandbox.state;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A document: one bill with its charges and usage records. */
public final class Bill extends StoredResource<Bill.Details> {

    /**
     * The content of the bill.
     *
     * @param id its id
     * @param companyId its company
     * @param connectionId the connection that collected it, or null
     * @param jobId the job of the upload, or null
     * @param accountNumber number of its account
     * @param utility the utility that issued it
     * @param country two-letter country
     * @param billDate invoice date
     * @param dueDate when payment is due
     * @param invoiceId invoice number
     * @param previousBalance closing balance of the previous bill
     * @param fileName name of the file
     * @param notes free text, or null
     * @param created when it was processed
     */
    public record Details(
            UUID id,
            UUID companyId,
            @Nullable UUID connectionId,
            @Nullable UUID jobId,
            String accountNumber,
            String utility,
            String country,
            LocalDate billDate,
            LocalDate dueDate,
            String invoiceId,
            BigDecimal previousBalance,
            String fileName,
            @Nullable String notes,
            Instant created)
            implements CompanyResource {}

    private final List<LineItem> lineItems;
    private final List<UsageRow> rows;
    private final List<DemandReading> demand;
    private @Nullable UUID supersededBy;
    private boolean deleted;
    private Instant updated;
    private int version;
    private Consumer<Bill> onChange = changed -> {};
    private @Nullable String flag;
    private @Nullable String email;

    /**
     * Creates a bill.
     *
     * @param details its content
     * @param lineItems its charges and credits
     * @param rows its usage records
     * @param demand its demand readings
     */
    public Bill(Details details, List<LineItem> lineItems, List<UsageRow> rows, List<DemandReading> demand) {
        super(details);
        this.lineItems = List.copyOf(lineItems);
        this.rows = List.copyOf(rows);
        this.demand = List.copyOf(demand);
        this.updated = details.created();
    }

    /** {@return its charges and credits} */
    public List<LineItem> lineItems() {
        return lineItems;
    }

    /** {@return its usage records} */
    public List<UsageRow> rows() {
        return rows;
    }

    /** {@return its demand readings} */
    public List<DemandReading> demand() {
        return demand;
    }

    /**
     * Returns whether a connection collected the bill.
     *
     * @param connection the connection
     * @return whether it is the bill's connection
     */
    public boolean isOf(Connection connection) {
        return connection.id().equals(details().connectionId());
    }

    /** {@return the sum of all lines} */
    public BigDecimal total() {
        return lineItems.stream().map(LineItem::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * Adds up the lines of one kind.
     *
     * @param kind the kind
     * @return their sum
     */
    public BigDecimal total(LineItem.Kind kind) {
        return lineItems.stream()
                .filter(item -> item.kind() == kind)
                .map(LineItem::total)
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    /** {@return the bill that replaces this one, or null} */
    public @Nullable UUID supersededBy() {
        return supersededBy;
    }

    /**
     * Replaces it by a corrected bill, or takes that back.
     *
     * @param newer the corrected bill, or null when none replaces it any more
     * @param at when
     */
    public void supersede(@Nullable UUID newer, Instant at) {
        supersededBy = newer;
        touch(at);
    }

    /** {@return whether it has been deleted, which hides it from lists} */
    public boolean isDeleted() {
        return deleted;
    }

    /**
     * Marks it as deleted.
     *
     * @param at when
     */
    public void delete(Instant at) {
        deleted = true;
        touch(at);
    }

    /**
     * Takes the deletion back.
     *
     * @param at when
     */
    public void restore(Instant at) {
        deleted = false;
        touch(at);
    }

    /** {@return the state of its flag, or null when it is not flagged} */
    public @Nullable String flag() {
        return flag;
    }

    /**
     * Sets or clears the flag.
     *
     * @param newFlag state of the flag, or null to clear it
     * @param at when
     */
    public void setFlag(@Nullable String newFlag, Instant at) {
        flag = newFlag;
        touch(at);
    }

    /** {@return its e-mail address, or null} */
    public @Nullable String email() {
        return email;
    }

    /**
     * Sets the e-mail address.
     *
     * @param newEmail the address, or null
     * @param at when
     */
    public void setEmail(@Nullable String newEmail, Instant at) {
        email = newEmail;
        touch(at);
    }

    /** {@return when it last changed} */
    public Instant updated() {
        return updated;
    }

    /**
     * Returns when one of its records last changed.
     *
     * @param row the record
     * @return the time of its change, or of the bill's creation
     */
    public Instant updated(UsageRow row) {
        return Objects.requireNonNullElse(row.changed(), details().created());
    }

    /**
     * Records a change of one of its records.
     *
     * @param at when
     */
    public void touch(Instant at) {
        updated = at;
        changed();
    }

    /** Records a change that leaves its date of change as it was. */
    public void changed() {
        version++;
        onChange.accept(this);
    }

    /** Reports each change from now on. */
    void onChange(Consumer<Bill> observer) {
        onChange = observer;
    }

    /** {@return how often it has changed} */
    public int version() {
        return version;
    }
}
