package org.nectaropenapi.sandbox.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A submission of one or several files. */
public final class Job extends StoredResource<Job.Details> {

    /**
     * The submission.
     *
     * @param id its id
     * @param companyId its company
     * @param ordinal its number among all connections and jobs of the sandbox
     * @param siteId the site of its files, or null
     * @param files its files
     * @param submitted when they were submitted
     */
    public record Details(
            UUID id, UUID companyId, int ordinal, @Nullable UUID siteId, List<UploadedFile> files, Instant submitted)
            implements CompanyResource {}

    /**
     * One file of a submission.
     *
     * @param name its name
     * @param fingerprint equal for equal files
     * @param kind the result of its processing
     * @param datasourceType the utility type of its bill, a value of DatasourceType
     */
    public record UploadedFile(String name, String fingerprint, FileKind kind, String datasourceType) {}

    /** The result of processing a file. */
    public enum FileKind {
        /** It is a bill. */
        BILL,
        /** It is readable, but not a bill. */
        NOT_A_BILL,
        /** Processing fails. */
        UNREADABLE,
        /** Processing is terminated. */
        TERMINATED
    }

    private final List<UUID> parsed = new ArrayList<>();
    private final List<UUID> duplicates = new ArrayList<>();
    private final List<UUID> nonUtility = new ArrayList<>();
    private String status = "PENDING";
    private @Nullable String terminationReason;

    /**
     * Creates a pending job.
     *
     * @param details the submission
     */
    public Job(Details details) {
        super(details);
    }

    /** {@return a value of JobStatus} */
    public String status() {
        return status;
    }

    /** {@return why it was terminated, or null} */
    public @Nullable String terminationReason() {
        return terminationReason;
    }

    /** {@return the documents read from its files; processing adds to them} */
    public List<UUID> parsed() {
        return parsed;
    }

    /** {@return the existing document of each duplicate file; processing adds to them} */
    public List<UUID> duplicates() {
        return duplicates;
    }

    /** {@return an id for each file that is not a bill; processing adds to them} */
    public List<UUID> nonUtility() {
        return nonUtility;
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
