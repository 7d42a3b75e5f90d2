package org.nectaropenapi.sandbox.state;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account at a utility, found by a connection. */
public final class Account extends StoredResource<Account.Details> {

    /**
     * The account as the connection found it.
     *
     * @param id its id
     * @param companyId its company
     * @param connectionId the connection that found it
     * @param number its number at the utility
     * @param smartMeter whether daily readings are collected
     */
    public record Details(UUID id, UUID companyId, UUID connectionId, String number, boolean smartMeter)
            implements CompanyResource {}

    /**
     * A status set from outside the API.
     *
     * @param value a value of AccountStatus
     * @param detail details of an error, or null
     * @param since when it was set
     */
    public record Status(String value, @Nullable String detail, Instant since) {}

    private final List<Meter> meters = new ArrayList<>();
    private String trackingStatus = "UNSET";
    private @Nullable Instant trackingChanged;
    private @Nullable LocalDate collectionStart;
    private @Nullable LocalDate lastService;
    private @Nullable Status status;

    /**
     * Creates an account.
     *
     * @param details the account as the connection found it
     */
    public Account(Details details) {
        super(details);
    }

    /** {@return its meters} */
    public List<Meter> meters() {
        return Collections.unmodifiableList(meters);
    }

    /**
     * Adds a meter.
     *
     * @param meter a meter of this account
     */
    public void attach(Meter meter) {
        meters.add(meter);
    }

    /** {@return a value of TrackingStatus} */
    public String trackingStatus() {
        return trackingStatus;
    }

    /** {@return whether it is tracked, which is the default} */
    public boolean isTracked() {
        return !trackingStatus.equals("DISABLED");
    }

    /**
     * Switches tracking on or off.
     *
     * @param tracked whether to collect its data
     * @param at when
     */
    public void track(boolean tracked, Instant at) {
        trackingStatus = tracked ? "ENABLED" : "DISABLED";
        trackingChanged = at;
    }

    /** {@return when tracking was last switched, or null} */
    public @Nullable Instant trackingChanged() {
        return trackingChanged;
    }

    /** {@return the day from which its data is collected, or null when it follows the company} */
    public @Nullable LocalDate collectionStart() {
        return collectionStart;
    }

    /**
     * Sets the day from which its data is collected.
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
     * Closes the account.
     *
     * @param day its last day
     */
    public void close(LocalDate day) {
        lastService = day;
    }

    /** {@return the status set from outside, or null when it follows from what has happened} */
    public @Nullable Status status() {
        return status;
    }

    /**
     * Sets the status from outside.
     *
     * @param newStatus the status
     */
    public void setStatus(Status newStatus) {
        status = newStatus;
    }
}
