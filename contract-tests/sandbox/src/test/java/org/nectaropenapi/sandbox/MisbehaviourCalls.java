package org.nectaropenapi.sandbox;

import static org.nectaropenapi.sandbox.misbehaviour.Misbehaviour.*;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.nectaropenapi.sandbox.misbehaviour.Category;
import org.nectaropenapi.sandbox.misbehaviour.Misbehaviour;

/** Calls that reveal each misbehaviour. */
final class MisbehaviourCalls {
    private static final String UNKNOWN = "00000000-0000-4000-8000-000000000000";
    private static final Map<Misbehaviour, Observation> SPECIAL = new EnumMap<>(Misbehaviour.class);

    /** Calls a sandbox and returns what it observed. */
    @FunctionalInterface
    interface Observation {
        String observe(SandboxFixture fixture, SandboxFixture.Connected connected);
    }

    static {
        SPECIAL.put(NOT_FOUND_AS_400, unknownSite());
        SPECIAL.put(NOT_FOUND_AS_200, unknownSite());
        SPECIAL.put(ERROR_WITHOUT_BODY, unknownSite());
        SPECIAL.put(ERROR_WITHOUT_DETAIL, unknownSite());
        SPECIAL.put(FORBIDDEN_AS_404, withKey("key-of-somebody-else"));
        SPECIAL.put(FOREIGN_OBJECT_VISIBLE, withKey("key-of-somebody-else"));
        SPECIAL.put(UNAUTHORIZED_AS_403, withKey("key-of-nobody"));
        SPECIAL.put(KEY_NOT_CHECKED, withKey("key-of-nobody"));
        SPECIAL.put(BAD_REQUEST_AS_500, (fixture, connected) -> raw(fixture).send("createCompany", "{}"));
        SPECIAL.put(SLOW_RESPONSE, (fixture, connected) -> raw(fixture).call("ping") + fixture.sleeps);

        SPECIAL.put(IGNORES_START_DATE, documents("?startDate=2026-06-01"));
        SPECIAL.put(IGNORES_END_DATE, documents("?endDate=2025-06-01"));
        SPECIAL.put(IGNORES_DATE_TYPE, documents("?startDate=2025-06-05&endDate=2025-06-10&dateType=USAGE_PERIOD"));
        SPECIAL.put(IGNORES_DATASOURCE_TYPE, documents("?datasourceType=GAS"));
        SPECIAL.put(ONE_DATASOURCE_TYPE_ONLY, documents("?datasourceType=GAS&datasourceType=WATER"));
        SPECIAL.put(IGNORES_IS_DELETED, documents("?isDeleted=true"));
        SPECIAL.put(DELETED_DOCUMENT_LISTED, documents("?isDeleted=false").and(documents("")));
        SPECIAL.put(START_DATE_EXCLUSIVE, documents("?startDate=2025-07-03"));
        SPECIAL.put(END_DATE_EXCLUSIVE, documents("?endDate=2025-07-03"));
        SPECIAL.put(FILTERS_ON_FIRST_PAGE_ONLY, documents("?startDate=2025-04-01&page=2"));
        SPECIAL.put(
                IGNORES_IDENTIFIER,
                (fixture, connected) -> usageOf(fixture, connected, meterNumber(fixture, connected)));
        SPECIAL.put(
                IDENTIFIER_NOT_NORMALISED,
                (fixture, connected) -> usageOf(
                        fixture,
                        connected,
                        meterNumber(fixture, connected).replaceFirst("^0+", "").replaceFirst("(..)", "$1-")));
        SPECIAL.put(IGNORES_STATUS, connections("?status=PENDING"));
        SPECIAL.put(IGNORES_SITES, connections("?sites=" + UNKNOWN));
        SPECIAL.put(IGNORES_CONNECTION_OWNER_EMAIL, connections("?connectionOwnerEmail=analyst@sandbox.example"));
        SPECIAL.put(IGNORES_LIMIT, connections("?limit=1"));

        SPECIAL.put(
                PATCH_RESETS_UNTOUCHED,
                patchedSite("{'externalId': 'A-1'}").and(patchedSite("{'name': 'Oakland Pier'}")));
        SPECIAL.put(PATCH_IGNORES_NULL, patchedSite("{'externalId': 'A-1'}").and(patchedSite("{'externalId': null}")));
        SPECIAL.put(
                UPDATE_NOT_PERSISTED, patchedSite("{'name': 'Oakland Pier'}").and(MisbehaviourCalls::site));
        SPECIAL.put(
                DELETE_NOT_PERSISTED,
                (fixture, connected) -> raw(fixture).call("deleteCompany", connected.company())
                        + raw(fixture).call("getCompany", connected.company()));
        Observation created =
                (fixture, connected) -> raw(fixture).send("createSite", "{'name': 'Fresno'}", connected.company())
                        + raw(fixture).call("getCompany", connected.company());
        SPECIAL.put(CREATE_MAKES_DUPLICATE, created);
        SPECIAL.put(CREATE_RETURNS_OTHER_ID, created);
        SPECIAL.put(DUPLICATE_CONNECTION_ACCEPTED, (fixture, connected) -> fixture.connect(
                        connected.company(), SandboxFixture.PASSWORD, connected.sites())
                .toString());
        SPECIAL.put(SITES_OF_CONNECTION_NOT_COUNTED, MisbehaviourCalls::fourSites);
        SPECIAL.put(WRONG_PASSWORD_CONNECTED, MisbehaviourCalls::wrongPassword);
        SPECIAL.put(UPLOAD_LIMITS_NOT_CHECKED, (fixture, connected) -> fixture.api
                .upload(connected.company(), "notes.txt", "text/plain", "Not a bill".getBytes(StandardCharsets.UTF_8))
                .toString());
        SPECIAL.put(JOB_NEVER_FINISHES, MisbehaviourCalls::twoEqualUploads);
        SPECIAL.put(JOB_DUPLICATE_NOT_DETECTED, MisbehaviourCalls::twoEqualUploads);
        SPECIAL.put(JOB_NON_UTILITY_NOT_NAMED, MisbehaviourCalls::noBill);
        SPECIAL.put(REVOKED_INVITATION_ACTIVE, MisbehaviourCalls::revoked);
    }

    private MisbehaviourCalls() {}

    static Observation of(Misbehaviour misbehaviour) {
        Observation usual = misbehaviour.category() == Category.PAGING
                ? MisbehaviourCalls::pages
                : MisbehaviourCalls::connectionAndUsage;
        return SPECIAL.getOrDefault(misbehaviour, usual);
    }

    private static RawResponse raw(SandboxFixture fixture) {
        return new RawResponse(fixture.sandbox, fixture.sandbox.apiKey());
    }

    private static Chain unknownSite() {
        return (fixture, connected) -> raw(fixture).call("getSite", UNKNOWN);
    }

    private static Chain documents(String query) {
        return (fixture, connected) -> raw(fixture).call("listDocumentsByConnection" + query, connected.connection());
    }

    private static Chain connections(String query) {
        return (fixture, connected) -> raw(fixture).call("listCompanyConnections" + query, connected.company());
    }

    private static Chain withKey(String key) {
        return (fixture, connected) -> new RawResponse(fixture.sandbox, key).call("getCompany", connected.company());
    }

    private static Chain patchedSite(String json) {
        return (fixture, connected) ->
                raw(fixture).send("updateSite", json, connected.sites().get(0));
    }

    private static String site(SandboxFixture fixture, SandboxFixture.Connected connected) {
        return raw(fixture).call("getSite", connected.sites().get(0));
    }

    private static String connectionAndUsage(SandboxFixture fixture, SandboxFixture.Connected connected) {
        return raw(fixture).call("getConnection", connected.connection())
                + raw(fixture).call("listUsageDataByConnection", connected.connection());
    }

    private static String pages(SandboxFixture fixture, SandboxFixture.Connected connected) {
        StringBuilder observed = new StringBuilder();
        for (int page : new int[] {1, 1, 2, 3, 99}) {
            observed.append(raw(fixture).call("listUsageDataByConnection?page=" + page, connected.connection()));
        }
        return observed.toString();
    }

    private static String usageOf(SandboxFixture fixture, SandboxFixture.Connected connected, String identifier) {
        return raw(fixture).call("listUsageDataByConnection?identifier=" + identifier, connected.connection());
    }

    private static String meterNumber(SandboxFixture fixture, SandboxFixture.Connected connected) {
        return fixture.api.call("listMetersByCompany", connected.company()).text("/meters/0/identifiers/0/value");
    }

    private static String fourSites(SandboxFixture fixture, SandboxFixture.Connected connected) {
        String others = String.join(
                "', '",
                fixture.site(connected.company(), "Fresno"),
                fixture.site(connected.company(), "Reno"),
                connected.sites().get(0),
                connected.sites().get(1));
        return connectElsewhere(fixture, connected, others);
    }

    private static String wrongPassword(SandboxFixture fixture, SandboxFixture.Connected connected) {
        connectElsewhere(fixture, connected, connected.sites().get(0));
        fixture.clock.advance(SandboxFixture.CONNECTING);
        return raw(fixture).call("listCompanyConnections", connected.company());
    }

    private static String connectElsewhere(SandboxFixture fixture, SandboxFixture.Connected connected, String sites) {
        return raw(fixture)
                .send(
                        "createConnection",
                        "{'url': 'https://power.example', 'username': 'u', 'password': 'p', 'sites': ['" + sites
                                + "']}",
                        connected.company());
    }

    private static String twoEqualUploads(SandboxFixture fixture, SandboxFixture.Connected connected) {
        upload(fixture, connected, "%PDF-1.4 a bill");
        return upload(fixture, connected, "%PDF-1.4 a bill");
    }

    private static String noBill(SandboxFixture fixture, SandboxFixture.Connected connected) {
        return upload(fixture, connected, "%PDF-1.4 nectar-sandbox-not-a-bill");
    }

    private static String upload(SandboxFixture fixture, SandboxFixture.Connected connected, String content) {
        ApiReply job = fixture.api.upload(
                connected.company(), "a.pdf", "application/pdf", content.getBytes(StandardCharsets.UTF_8));
        fixture.clock.advance(SandboxFixture.PROCESSING);
        return raw(fixture).call("listJobsByCompany", connected.company())
                + raw(fixture).call("getJob", job.text("/id"));
    }

    private static String revoked(SandboxFixture fixture, SandboxFixture.Connected connected) {
        String invitation = fixture.api
                .send("createConnectionInvitation", "{}", connected.company())
                .text("/id");
        return raw(fixture).call("revokeInvitation", invitation) + raw(fixture).call("getInvitation", invitation);
    }

    /** An observation that another one can follow. */
    @FunctionalInterface
    private interface Chain extends Observation {
        default Observation and(Observation next) {
            return (fixture, connected) -> observe(fixture, connected) + next.observe(fixture, connected);
        }
    }
}
