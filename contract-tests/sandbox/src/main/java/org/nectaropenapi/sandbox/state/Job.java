package org.nectaropenapi.sandbox.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A submission of one or several files. */
public final class Job implements CompanyResource {

    /**
     * One file of a submission.
     *
     * @param name its name
     * @param fingerprint equal for equal files
     * @param nature what processing will make of it
     * @param datasourceType the utility type of its bill, a value of DatasourceType
     */
    public record Submission(String name, String fingerprint, Nature nature, String datasourceType) {}

    /** What processing makes of a file. */
    public enum Nature {
        /** A bill that can be read. */
        BILL,
        /** Readable, but no bill. */
        NOT_A_BILL,
        /** Processing breaks on it. */
        BREAKS,
        /** Processing is given up. */
        TERMINATES
    }

    private final UUID id;
    private final UUID companyId;
    private final int ordinal;
    private final @Nullable UUID siteId;
    private final List<Submission> submissions;
    private final Instant submitted;
    private final List<UUID> parsed = new ArrayList<>();
    private final List<UUID> duplicates = new ArrayList<>();
    private final List<UUID> nonUtility = new ArrayList<>();
    private String status = "PENDING";
    private @Nullable String terminationReason;

    /**
     * Makes a pending job.
     *
     * @param id its id
     * @param companyId its company
     * @param ordinal its place among all jobs of the sandbox, from 0
     * @param siteId the site of its files, or null
     * @param submissions its files
     * @param submitted when they came
     */
    public Job(
            UUID id,
            UUID companyId,
            int ordinal,
            @Nullable UUID siteId,
            List<Submission> submissions,
            Instant submitted) {
        this.id = id;
        this.companyId = companyId;
        this.ordinal = ordinal;
        this.siteId = siteId;
        this.submissions = List.copyOf(submissions);
        this.submitted = submitted;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public UUID companyId() {
        return companyId;
    }

    /** {@return its place among all jobs of the sandbox} */
    public int ordinal() {
        return ordinal;
    }

    /** {@return the site of its files, or null} */
    public @Nullable UUID siteId() {
        return siteId;
    }

    /** {@return its files} */
    public List<Submission> submissions() {
        return submissions;
    }

    /** {@return when its files came} */
    public Instant submitted() {
        return submitted;
    }

    /** {@return a value of JobStatus} */
    public String status() {
        return status;
    }

    /** {@return why it was terminated, or null} */
    public @Nullable String terminationReason() {
        return terminationReason;
    }

    /** {@return the documents read from its files} */
    public List<UUID> parsed() {
        return List.copyOf(parsed);
    }

    /** {@return for each file that was known already the document it repeats} */
    public List<UUID> duplicates() {
        return List.copyOf(duplicates);
    }

    /** {@return an id for each file that is no bill} */
    public List<UUID> nonUtility() {
        return List.copyOf(nonUtility);
    }

    /**
     * Notes a document that was read.
     *
     * @param documentId its id
     */
    public void addParsed(UUID documentId) {
        parsed.add(documentId);
    }

    /**
     * Notes a file that was known already.
     *
     * @param documentId the document it repeats
     */
    public void addDuplicate(UUID documentId) {
        duplicates.add(documentId);
    }

    /**
     * Notes a file that is no bill.
     *
     * @param fileId an id for it
     */
    public void addNonUtility(UUID fileId) {
        nonUtility.add(fileId);
    }

    /**
     * Ends the job.
     *
     * @param finalStatus a value of JobStatus
     * @param reason why it was terminated, or null
     */
    public void end(String finalStatus, @Nullable String reason) {
        status = finalStatus;
        terminationReason = reason;
    }
}
