package org.nectaropenapi.sandbox.state;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The data of one sandbox. Not thread-safe: the sandbox handles one request at a time. */
public final class SandboxState {
    /** How many items the pages say that a page has. */
    public static final int PAGE_SIZE = 100;

    private final Clock clock;
    private final long seed;
    private final Ids ids;
    private final Map<String, Team> teams = new LinkedHashMap<>();
    private final Set<String> accountHolders = new HashSet<>();
    private final Map<String, UUID> documentsByFingerprint = new HashMap<>();
    private final Store<Company> companies = new Store<>();
    private final Store<Site> sites = new Store<>();
    private final Store<Connection> connections = new Store<>();
    private final Store<Account> accounts = new Store<>();
    private final Store<Meter> meters = new Store<>();
    private final Store<Bill> bills = new Store<>();
    private final Store<Interval> intervals = new Store<>();
    private final Store<Invitation> invitations = new Store<>();
    private final Store<Job> jobs = new Store<>();
    private int nextOrdinal;
    private int pageSize = PAGE_SIZE;

    /**
     * Creates an empty state.
     *
     * @param clock the sandbox's clock
     * @param seed seed of ids and data
     */
    public SandboxState(Clock clock, long seed) {
        this.clock = clock;
        this.seed = seed;
        this.ids = new Ids(seed);
    }

    /** {@return how many items a page has, where a request does not say} */
    public int pageSize() {
        return pageSize;
    }

    /**
     * Sets how many items a page has, where a request does not say.
     *
     * @param items the number
     */
    public void setPageSize(int items) {
        pageSize = items;
    }

    /** {@return the current time in microseconds, the precision of the API} */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** {@return the ids of resources created through the API} */
    public Ids ids() {
        return ids;
    }

    /**
     * Starts a separate sequence of ids, independent of the order of requests.
     *
     * @param ordinal number of the sequence, see {@link #nextOrdinal()}
     * @return the sequence
     */
    public Ids idsFor(int ordinal) {
        return new Ids(seed * 0x9E37_79B9_7F4A_7C15L + ordinal + 1);
    }

    /**
     * Starts a separate sequence of ids that belongs to a resource, independent of the order of requests.
     *
     * @param resource id of the resource
     * @return the sequence
     */
    public Ids idsFor(UUID resource) {
        return new Ids(
                seed ^ resource.getMostSignificantBits() ^ Long.rotateLeft(resource.getLeastSignificantBits(), 32));
    }

    /** {@return a number that no other connection or job has} */
    public int nextOrdinal() {
        return nextOrdinal++;
    }

    /**
     * Adds a key and the team behind it.
     *
     * @param key the key
     * @param name name of the team
     * @param members e-mail addresses; the first is the user whose key it is
     */
    public void addTeam(String key, String name, List<String> members) {
        teams.put(key, new Team(ids.next(), name, members.get(0), members));
        accountHolders.addAll(members);
    }

    /**
     * Finds the team behind a key.
     *
     * @param key an accepted key
     * @return the team
     */
    public Team team(String key) {
        Team team = teams.get(key);
        if (team == null) {
            throw new IllegalArgumentException("There is no team behind this key.");
        }
        return team;
    }

    /**
     * Adds users who have a Nectar account.
     *
     * @param emails their e-mail addresses
     */
    public void addAccountHolders(Collection<String> emails) {
        accountHolders.addAll(emails);
    }

    /**
     * Returns whether a Nectar account belongs to an e-mail address.
     *
     * @param email the address
     * @return whether there is one
     */
    public boolean hasAccount(String email) {
        return accountHolders.contains(email);
    }

    /** {@return the companies} */
    public Store<Company> companies() {
        return companies;
    }

    /** {@return the sites} */
    public Store<Site> sites() {
        return sites;
    }

    /** {@return the connections} */
    public Store<Connection> connections() {
        return connections;
    }

    /** {@return the accounts at utilities} */
    public Store<Account> accounts() {
        return accounts;
    }

    /**
     * Lists the accounts that a connection found.
     *
     * @param connection the connection
     * @return its accounts, oldest first
     */
    public Stream<Account> accountsOf(Connection connection) {
        return accounts.of(connection.companyId())
                .filter(account -> account.details().connectionId().equals(connection.id()));
    }

    /**
     * Removes a connection and its accounts. Meters and documents belong to the company and stay.
     *
     * @param connection the connection
     */
    public void remove(Connection connection) {
        accountsOf(connection).toList().forEach(accounts::remove);
        connections.remove(connection);
    }

    /**
     * Removes a document for good.
     *
     * @param bill the document
     */
    public void remove(Bill bill) {
        bills.remove(bill);
    }

    /** {@return the meters} */
    public Store<Meter> meters() {
        return meters;
    }

    /** {@return the documents} */
    public Store<Bill> bills() {
        return bills;
    }

    /**
     * Reports the documents that there are, each one that is added, and each one that changes.
     *
     * @param observer takes the documents, on the thread that changes them
     */
    public void observeBills(Consumer<Bill> observer) {
        bills.observe(bill -> {
            bill.onChange(observer);
            observer.accept(bill);
        });
    }

    /**
     * Lists the documents of a company that are not deleted. Usage records of deleted documents are hidden too.
     *
     * @param companyId the company
     * @return its documents, oldest first
     */
    public Stream<Bill> liveBills(UUID companyId) {
        return bills.of(companyId).filter(bill -> !bill.isDeleted());
    }

    /** {@return the smart-meter readings} */
    public Store<Interval> intervals() {
        return intervals;
    }

    /** {@return the invitations} */
    public Store<Invitation> invitations() {
        return invitations;
    }

    /** {@return the jobs} */
    public Store<Job> jobs() {
        return jobs;
    }

    /** {@return the documents of uploaded files, by company and fingerprint} */
    public Map<String, UUID> documentsByFingerprint() {
        return documentsByFingerprint;
    }

    /**
     * Removes a company and all that belongs to it.
     *
     * @param companyId the company
     */
    public void remove(UUID companyId) {
        List.of(companies, sites, connections, accounts, meters, bills, intervals, invitations, jobs)
                .forEach(store -> store.removeOf(companyId));
    }
}
