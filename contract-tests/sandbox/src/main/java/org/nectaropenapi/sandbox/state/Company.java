package org.nectaropenapi.sandbox.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;

/** A company. Its plain fields are kept as JSON, so that a field added to the document needs no code here. */
public final class Company implements CompanyResource {
    private final UUID id;
    private final String publicId;
    private final Team team;
    private final ObjectNode fields;
    private List<String> users;
    private boolean active = true;

    /**
     * Creates a company.
     *
     * @param id its id
     * @param publicId its public id for magic links
     * @param team the team whose key created it
     * @param fields its plain fields
     * @param users e-mail addresses of its admins
     */
    public Company(UUID id, String publicId, Team team, ObjectNode fields, List<String> users) {
        this.id = id;
        this.publicId = publicId;
        this.team = team;
        this.fields = fields;
        this.users = List.copyOf(users);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public UUID companyId() {
        return id;
    }

    /** {@return its public id for magic links} */
    public String publicId() {
        return publicId;
    }

    /** {@return the team whose keys have access} */
    public Team team() {
        return team;
    }

    /** {@return its plain fields, to read and to change} */
    public ObjectNode fields() {
        return fields;
    }

    /** {@return e-mail addresses of its admins} */
    public List<String> users() {
        return users;
    }

    /**
     * Replaces the admins.
     *
     * @param newUsers e-mail addresses; the caller always stays
     */
    public void replaceUsers(List<String> newUsers) {
        users = team.withCaller(newUsers);
    }

    /** {@return whether the company takes uploads and collects data} */
    public boolean isActive() {
        return active;
    }

    /** Deactivates the company. */
    public void deactivate() {
        active = false;
    }
}
