package org.nectaropenapi.sandbox.state;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A document: one bill with its charges and usage records. */
public final class Bill implements CompanyResource {

    /**
     * What stands on the bill.
     *
     * @param id its id
     * @param companyId its company
     * @param connectionId the connection that collected it, or null
     * @param jobId the job that brought it in, or null
     * @param accountNumber the account it is for
     * @param utility who issued it
     * @param country two-letter country
     * @param billDate invoice date
     * @param dueDate when payment is due
     * @param invoiceId invoice number
     * @param previousBalance closing balance of the previous bill
     * @param fileName name of the file
     * @param notes free text, or null
     * @param created when it was processed
     */
    public record Facts(
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
            Instant created) {}

    private final Facts facts;
    private final List<LineItem> lineItems;
    private final List<UsageRow> rows;
    private final List<DemandReading> demand;
    private @Nullable UUID supersededBy;
    private boolean deleted;
    private Instant updated;
    private int version;
    private @Nullable String flag;
    private @Nullable String email;

    /**
     * Makes a bill.
     *
     * @param facts what stands on it
     * @param lineItems its charges and credits
     * @param rows its usage records
     * @param demand its demand readings
     */
    public Bill(Facts facts, List<LineItem> lineItems, List<UsageRow> rows, List<DemandReading> demand) {
        this.facts = facts;
        this.lineItems = List.copyOf(lineItems);
        this.rows = List.copyOf(rows);
        this.demand = List.copyOf(demand);
        this.updated = facts.created();
    }

    @Override
    public UUID id() {
        return facts.id();
    }

    @Override
    public UUID companyId() {
        return facts.companyId();
    }

    /** {@return what stands on the bill} */
    public Facts facts() {
        return facts;
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

    /** {@return the bill that takes this one's place, or null} */
    public @Nullable UUID supersededBy() {
        return supersededBy;
    }

    /**
     * Notes that a corrected bill takes this one's place.
     *
     * @param newer the corrected bill
     * @param at when
     */
    public void supersede(UUID newer, Instant at) {
        supersededBy = newer;
        touch(at);
    }

    /** {@return whether it has been deleted; lists hide it then} */
    public boolean isDeleted() {
        return deleted;
    }

    /**
     * Deletes it softly, as the dashboard can.
     *
     * @param at when
     */
    public void delete(Instant at) {
        deleted = true;
        touch(at);
    }

    /** {@return the state of its flag, or null when it is not flagged} */
    public @Nullable String flag() {
        return flag;
    }

    /**
     * Flags it.
     *
     * @param newFlag state of the flag, or null to take the flag off
     * @param at when
     */
    public void flag(@Nullable String newFlag, Instant at) {
        flag = newFlag;
        touch(at);
    }

    /** {@return the e-mail address that goes with it, or null} */
    public @Nullable String email() {
        return email;
    }

    /**
     * Notes the e-mail address that goes with it.
     *
     * @param newEmail the address, or null
     * @param at when
     */
    public void address(@Nullable String newEmail, Instant at) {
        email = newEmail;
        touch(at);
    }

    /** {@return when it last changed} */
    public Instant updated() {
        return updated;
    }

    /**
     * Notes a change of one of its records.
     *
     * @param at when
     */
    public void touch(Instant at) {
        updated = at;
        version++;
    }

    /** {@return how often it has changed} */
    public int version() {
        return version;
    }
}
