package org.nectaropenapi.sandbox;

import static org.nectaropenapi.sandbox.misbehaviour.Misbehaviour.*;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.nectaropenapi.sandbox.misbehaviour.Category;
import org.nectaropenapi.sandbox.misbehaviour.Misbehaviour;

/** For each misbehaviour calls that bring it to light. */
final class MisbehaviourCalls {
    private static final String UNKNOWN = "00000000-0000-4000-8000-000000000000";
    private static final Map<Misbehaviour, Observation> SPECIAL = new EnumMap<>(Misbehaviour.class);

    /** Calls a sandbox and tells what it saw. */
    @FunctionalInterface
    interface Observation {
        String see(SandboxFixture scene, SandboxFixture.Connected connected);
    }

    static {
        SPECIAL.put(NOT_FOUND_AS_400, get("/v2.2/site/" + UNKNOWN));
        SPECIAL.put(NOT_FOUND_AS_200, get("/v2.2/site/" + UNKNOWN));
        SPECIAL.put(ERROR_WITHOUT_BODY, get("/v2.2/site/" + UNKNOWN));
        SPECIAL.put(ERROR_WITHOUT_DETAIL, get("/v2.2/site/" + UNKNOWN));
        SPECIAL.put(FORBIDDEN_AS_404, withKey("key-of-somebody-else"));
        SPECIAL.put(FOREIGN_OBJECT_VISIBLE, withKey("key-of-somebody-else"));
        SPECIAL.put(UNAUTHORIZED_AS_403, withKey("key-of-nobody"));
        SPECIAL.put(KEY_NOT_CHECKED, withKey("key-of-nobody"));
        SPECIAL.put(BAD_REQUEST_AS_500, (scene, connected) -> look(scene).send("POST", "/v2.2/company", "{}"));
        SPECIAL.put(SLOW_ANSWER, (scene, connected) -> look(scene).get("/v2.2/ping") + scene.naps);

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
        SPECIAL.put(IGNORES_IDENTIFIER, (scene, connected) -> usageOf(scene, connected, meterNumber(scene, connected)));
        SPECIAL.put(
                IDENTIFIER_NOT_NORMALISED,
                (scene, connected) -> usageOf(
                        scene,
                        connected,
                        meterNumber(scene, connected).replaceFirst("^0+", "").replaceFirst("(..)", "$1-")));
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
                (scene, connected) -> look(scene).send("DELETE", "/v2.2/company/" + connected.company(), "")
                        + look(scene).get("/v2.2/company/" + connected.company()));
        Observation created = (scene, connected) ->
                look(scene).send("POST", "/v2.2/site/company/" + connected.company(), "{'name': 'Fresno'}")
                        + look(scene).get("/v2.2/company/" + connected.company());
        SPECIAL.put(CREATE_MAKES_DUPLICATE, created);
        SPECIAL.put(CREATE_ANSWERS_OTHER_ID, created);
        SPECIAL.put(DUPLICATE_CONNECTION_ACCEPTED, (scene, connected) -> scene.connect(
                        connected.company(), "nectar-sandbox-password", connected.sites())
                .toString());
        SPECIAL.put(SITES_OF_CONNECTION_NOT_COUNTED, MisbehaviourCalls::fourSites);
        SPECIAL.put(WRONG_PASSWORD_CONNECTED, MisbehaviourCalls::wrongPassword);
        SPECIAL.put(UPLOAD_LIMITS_NOT_CHECKED, (scene, connected) -> scene.api
                .upload(
                        "/v2.2/job/company/" + connected.company(),
                        "notes.txt",
                        "text/plain",
                        "Not a bill".getBytes(StandardCharsets.UTF_8))
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

    private static RawResponse look(SandboxFixture scene) {
        return new RawResponse(scene.sandbox, scene.sandbox.apiKey());
    }

    private static Chain get(String path) {
        return (scene, connected) -> look(scene).get(path);
    }

    private static Chain documents(String query) {
        return (scene, connected) -> look(scene).get("/v2.2/document/connection/" + connected.connection() + query);
    }

    private static Chain connections(String query) {
        return (scene, connected) -> look(scene).get("/v2.2/connection/company/" + connected.company() + query);
    }

    private static Chain withKey(String key) {
        return (scene, connected) -> new RawResponse(scene.sandbox, key).get("/v2.2/company/" + connected.company());
    }

    private static Chain patchedSite(String json) {
        return (scene, connected) ->
                look(scene).send("PATCH", "/v2.2/site/" + connected.sites().get(0), json);
    }

    private static String site(SandboxFixture scene, SandboxFixture.Connected connected) {
        return look(scene).get("/v2.2/site/" + connected.sites().get(0));
    }

    private static String connectionAndUsage(SandboxFixture scene, SandboxFixture.Connected connected) {
        return look(scene).get("/v2.2/connection/" + connected.connection() + "/details")
                + look(scene).get("/v2.2/usage/connection/" + connected.connection());
    }

    private static String pages(SandboxFixture scene, SandboxFixture.Connected connected) {
        StringBuilder seen = new StringBuilder();
        for (int page : new int[] {1, 1, 2, 3, 99}) {
            seen.append(look(scene).get("/v2.2/usage/connection/" + connected.connection() + "?page=" + page));
        }
        return seen.toString();
    }

    private static String usageOf(SandboxFixture scene, SandboxFixture.Connected connected, String identifier) {
        return look(scene).get("/v2.2/usage/connection/" + connected.connection() + "?identifier=" + identifier);
    }

    private static String meterNumber(SandboxFixture scene, SandboxFixture.Connected connected) {
        return scene.api.get("/v2.2/meter/company/" + connected.company()).text("/meters/0/identifiers/0/value");
    }

    private static String fourSites(SandboxFixture scene, SandboxFixture.Connected connected) {
        String others = String.join(
                "', '",
                scene.site(connected.company(), "Fresno"),
                scene.site(connected.company(), "Reno"),
                connected.sites().get(0),
                connected.sites().get(1));
        return connectElsewhere(scene, connected, others);
    }

    private static String wrongPassword(SandboxFixture scene, SandboxFixture.Connected connected) {
        connectElsewhere(scene, connected, connected.sites().get(0));
        scene.clock.advance(SandboxFixture.CONNECTING);
        return look(scene).get("/v2.2/connection/company/" + connected.company());
    }

    private static String connectElsewhere(SandboxFixture scene, SandboxFixture.Connected connected, String sites) {
        return look(scene)
                .send(
                        "POST",
                        "/v2.2/connection/company/" + connected.company(),
                        "{'url': 'https://power.example', 'username': 'u', 'password': 'p', 'sites': ['" + sites
                                + "']}");
    }

    private static String twoEqualUploads(SandboxFixture scene, SandboxFixture.Connected connected) {
        upload(scene, connected, "%PDF-1.4 a bill");
        return upload(scene, connected, "%PDF-1.4 a bill");
    }

    private static String noBill(SandboxFixture scene, SandboxFixture.Connected connected) {
        return upload(scene, connected, "%PDF-1.4 nectar-sandbox-not-a-bill");
    }

    private static String upload(SandboxFixture scene, SandboxFixture.Connected connected, String content) {
        String jobs = "/v2.2/job/company/" + connected.company();
        ApiReply job = scene.api.upload(jobs, "a.pdf", "application/pdf", content.getBytes(StandardCharsets.UTF_8));
        scene.clock.advance(SandboxFixture.PROCESSING);
        return look(scene).get(jobs) + look(scene).get("/v2.2/job/" + job.text("/id"));
    }

    private static String revoked(SandboxFixture scene, SandboxFixture.Connected connected) {
        JsonNode invitation = scene.api
                .post("/v2.2/invitation/company/" + connected.company(), "{}")
                .body();
        String path = "/v2.2/invitation/" + invitation.path("id").asText();
        List<String> seen = List.of(
                look(scene).send("POST", path + "/revoke", ""), look(scene).get(path));
        return String.join("", seen);
    }

    /** An observation that another can follow. */
    @FunctionalInterface
    private interface Chain extends Observation {
        default Observation and(Observation next) {
            return (scene, connected) -> see(scene, connected) + next.see(scene, connected);
        }
    }
}
