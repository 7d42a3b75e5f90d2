package org.nectaropenapi.sandbox.state;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account at a utility, found by a connection. */
public final class Account implements CompanyResource {
    private final UUID id;
    private final UUID companyId;
    private final UUID connectionId;
    private final String number;
    private final boolean smartMeter;
    private final List<Meter> meters = new ArrayList<>();
    private String trackingStatus = "UNSET";
    private @Nullable Instant decidedAt;
    private @Nullable LocalDate collectionStart;
    private @Nullable LocalDate lastService;
    private @Nullable Status status;

    /**
     * A status that was set from outside.
     *
     * @param value a value of AccountStatus
     * @param detail details of an error, or null
     * @param since when it was set
     */
    public record Status(String value, @Nullable String detail, Instant since) {}

    /**
     * Makes an account.
     *
     * @param id its id
     * @param companyId its company
     * @param connectionId the connection that found it
     * @param number its number at the utility
     * @param smartMeter whether daily readings are collected
     */
    public Account(UUID id, UUID companyId, UUID connectionId, String number, boolean smartMeter) {
        this.id = id;
        this.companyId = companyId;
        this.connectionId = connectionId;
        this.number = number;
        this.smartMeter = smartMeter;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public UUID companyId() {
        return companyId;
    }

    /** {@return the connection that found it} */
    public UUID connectionId() {
        return connectionId;
    }

    /** {@return its number at the utility} */
    public String number() {
        return number;
    }

    /** {@return whether daily readings are collected} */
    public boolean isSmartMeter() {
        return smartMeter;
    }

    /** {@return the meters it has} */
    public List<Meter> meters() {
        return Collections.unmodifiableList(meters);
    }

    /**
     * Adds a meter.
     *
     * @param meter a meter with this account
     */
    public void attach(Meter meter) {
        meters.add(meter);
    }

    /** {@return a value of TrackingStatus} */
    public String trackingStatus() {
        return trackingStatus;
    }

    /** {@return whether it is tracked; an account nobody decided on is} */
    public boolean isTracked() {
        return !trackingStatus.equals("DISABLED");
    }

    /**
     * Decides on tracking.
     *
     * @param tracked whether to collect its data
     * @param at when it is decided
     */
    public void track(boolean tracked, Instant at) {
        trackingStatus = tracked ? "ENABLED" : "DISABLED";
        decidedAt = at;
    }

    /** {@return the day from which its data is collected, or null when it has none of its own} */
    public @Nullable LocalDate collectionStart() {
        return collectionStart;
    }

    /**
     * Gives it a start of collection of its own.
     *
     * @param start the first day
     */
    public void collectFrom(LocalDate start) {
        collectionStart = start;
    }

    /** {@return the day on which the utility closed it, or null} */
    public @Nullable LocalDate lastService() {
        return lastService;
    }

    /**
     * Closes it.
     *
     * @param day its last day
     */
    public void close(LocalDate day) {
        lastService = day;
    }

    /** {@return the status that was set from outside, or null when it follows from what has happened} */
    public @Nullable Status status() {
        return status;
    }

    /**
     * Sets its status from outside.
     *
     * @param newStatus the status
     */
    public void become(Status newStatus) {
        status = newStatus;
    }

    /** {@return when tracking was last decided on, or null} */
    public @Nullable Instant decidedAt() {
        return decidedAt;
    }
}
