package org.nectaropenapi.sandbox.state;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A connection to a utility's portal. */
public final class Connection extends StoredResource<Connection.Details> {
    /** The status of a connection whose login has not been tried yet. */
    public static final String PENDING = "PENDING";
    /** The status of a connection whose login works. */
    public static final String CONNECTED = "CONNECTED";
    /** Details of a refused login. */
    public static final String REFUSED = "The provider refused the user name or the password.";
    /** The status of a connection whose login was refused. */
    public static final String PASSWORD_INCORRECT = "PASSWORD_INCORRECT";

    /**
     * The request that created the connection.
     *
     * @param id its id
     * @param companyId its company
     * @param ordinal its number among all connections and jobs of the sandbox
     * @param sites its sites
     * @param datasourceTypes the utility types chosen for it, values of DatasourceType
     * @param url the provider's address as given
     * @param username the login
     * @param country two-letter country
     * @param owner e-mail address of its owner
     * @param accepted whether the provider accepts the credentials
     * @param secret the secret of its edit link
     * @param created when it was created
     */
    public record Details(
            UUID id,
            UUID companyId,
            int ordinal,
            List<UUID> sites,
            List<String> datasourceTypes,
            String url,
            String username,
            String country,
            String owner,
            boolean accepted,
            String secret,
            Instant created)
            implements CompanyResource {}

    private String status = PENDING;
    private @Nullable String errorDetail;
    private Instant statusSince;
    private @Nullable Instant connectedAt;
    private @Nullable Instant processedAt;
    private @Nullable String externalId;

    /**
     * Creates a pending connection.
     *
     * @param details the request that created it
     */
    public Connection(Details details) {
        super(details);
        this.statusSince = details.created();
    }

    /** {@return its status, a value of ConnectionStatus} */
    public String status() {
        return status;
    }

    /** {@return details of an error status, or null} */
    public @Nullable String errorDetail() {
        return errorDetail;
    }

    /** {@return when the status was set} */
    public Instant statusSince() {
        return statusSince;
    }

    /** {@return the caller's own id, or null} */
    public @Nullable String externalId() {
        return externalId;
    }

    /**
     * Sets the caller's own id.
     *
     * @param id the id
     */
    public void setExternalId(String id) {
        externalId = id;
    }

    /** {@return when the login first worked, or null} */
    public @Nullable Instant connectedAt() {
        return connectedAt;
    }

    /** {@return when its bills were collected, or null} */
    public @Nullable Instant processedAt() {
        return processedAt;
    }

    /**
     * Records that its bills have been collected.
     *
     * @param at when
     */
    public void markProcessed(Instant at) {
        processedAt = at;
    }

    /**
     * Changes the status.
     *
     * @param newStatus a value of ConnectionStatus
     * @param detail details of an error status, or null
     * @param at when it changes
     */
    public void setStatus(String newStatus, @Nullable String detail, Instant at) {
        status = newStatus;
        errorDetail = detail;
        statusSince = at;
        if (newStatus.equals(CONNECTED) && connectedAt == null) {
            connectedAt = at;
        }
    }
}
