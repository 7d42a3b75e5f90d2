package org.nectaropenapi.sandbox.misbehaviour;

import static org.nectaropenapi.sandbox.misbehaviour.Category.BODY;
import static org.nectaropenapi.sandbox.misbehaviour.Category.FILTER;
import static org.nectaropenapi.sandbox.misbehaviour.Category.PAGING;
import static org.nectaropenapi.sandbox.misbehaviour.Category.STATE;
import static org.nectaropenapi.sandbox.misbehaviour.Category.STATUS;
import static org.nectaropenapi.sandbox.misbehaviour.Category.WEBHOOK;
import static org.nectaropenapi.sandbox.misbehaviour.Category.WIRE;
import static org.nectaropenapi.sandbox.misbehaviour.Scope.any;
import static org.nectaropenapi.sandbox.misbehaviour.Scope.creating;
import static org.nectaropenapi.sandbox.misbehaviour.Scope.events;
import static org.nectaropenapi.sandbox.misbehaviour.Scope.json;
import static org.nectaropenapi.sandbox.misbehaviour.Scope.lists;
import static org.nectaropenapi.sandbox.misbehaviour.Scope.method;
import static org.nectaropenapi.sandbox.misbehaviour.Scope.operations;
import static org.nectaropenapi.sandbox.misbehaviour.Scope.query;

import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;

/** A fault that a sandbox can inject, by name. */
public enum Misbehaviour {
    /** Returns 400 for a valid request. */
    STATUS_400(STATUS, any(), "returns 400 for a valid request"),

    /** Returns 401 for a valid request. */
    STATUS_401(STATUS, any(), "returns 401 for a valid request"),

    /** Returns 403 for a valid request. */
    STATUS_403(STATUS, any(), "returns 403 for a valid request"),

    /** Returns 404 for a valid request. */
    STATUS_404(STATUS, any(), "returns 404 for a valid request"),

    /** Returns 409, a status the document does not have. */
    STATUS_409(STATUS, any(), "returns 409, a status the document does not have"),

    /** Returns 500 for a valid request. */
    STATUS_500(STATUS, any(), "returns 500 for a valid request"),

    /** Returns 502 for a valid request. */
    STATUS_502(STATUS, any(), "returns 502 for a valid request"),

    /** Returns 429 without Retry-After. */
    STATUS_429(STATUS, Detection.OPTIONAL, any(), "returns 429 without Retry-After"),

    /** Returns 429 with Retry-After in seconds. */
    STATUS_429_RETRY_AFTER_SECONDS(STATUS, Detection.OPTIONAL, any(), "returns 429 with Retry-After in seconds"),

    /** Returns 429 with Retry-After as a date. */
    STATUS_429_RETRY_AFTER_DATE(STATUS, Detection.OPTIONAL, any(), "returns 429 with Retry-After as a date"),

    /** Returns 503 without Retry-After. */
    STATUS_503(STATUS, Detection.OPTIONAL, any(), "returns 503 without Retry-After"),

    /** Returns 503 with Retry-After in seconds. */
    STATUS_503_RETRY_AFTER_SECONDS(STATUS, Detection.OPTIONAL, any(), "returns 503 with Retry-After in seconds"),

    /** Returns 503 with Retry-After as a date. */
    STATUS_503_RETRY_AFTER_DATE(STATUS, Detection.OPTIONAL, any(), "returns 503 with Retry-After as a date"),

    /** Returns 201 instead of 200, and 200 instead of 201 or 204. */
    SUCCESS_STATUS_SWAPPED(STATUS, any(), "returns 201 instead of 200, and 200 instead of 201 or 204"),

    /** Returns 302 to a path that does not exist. */
    REDIRECT_TO_OTHER_PATH(STATUS, any(), "returns 302 to a path that does not exist"),

    /** Returns 308 to a path that does not exist. */
    PERMANENT_REDIRECT(STATUS, any(), "returns 308 to a path that does not exist"),

    /** Returns 400 for an object that does not exist. */
    NOT_FOUND_AS_400(STATUS, any(), "returns 400 for an object that does not exist"),

    /** Returns 200 and an empty object for an object that does not exist. */
    NOT_FOUND_AS_200(STATUS, any(), "returns 200 and an empty object for an object that does not exist"),

    /** Returns 404 for an object of another key. */
    FORBIDDEN_AS_404(STATUS, any(), "returns 404 for an object of another key"),

    /** Returns 403 for a missing or unknown key. */
    UNAUTHORIZED_AS_403(STATUS, any(), "returns 403 for a missing or unknown key"),

    /** Returns 500 for a request that is not valid. */
    BAD_REQUEST_AS_500(STATUS, any(), "returns 500 for a request that is not valid"),

    /** Leaves out the body of errors. */
    ERROR_WITHOUT_BODY(STATUS, any(), "leaves out the body of errors"),

    /** Renames the detail field of errors to message. */
    ERROR_WITHOUT_DETAIL(STATUS, any(), "renames the detail field of errors to message"),

    /** Waits before sending the response. */
    SLOW_RESPONSE(WIRE, Detection.OPTIONAL, any(), "waits before sending the response"),

    /** Closes the connection in the middle of the body. */
    CUT_BODY(WIRE, json(), "closes the connection in the middle of the body"),

    /** Closes the connection without a response. */
    NO_RESPONSE(WIRE, any(), "closes the connection without a response"),

    /** Leaves out the last character of the JSON. */
    BAD_JSON(WIRE, json(), "leaves out the last character of the JSON"),

    /** Sends text after the JSON. */
    TEXT_AFTER_JSON(WIRE, json(), "sends text after the JSON"),

    /** Returns a success without a body. */
    EMPTY_SUCCESS(WIRE, json(), "returns a success without a body"),

    /** Sends an HTML page as JSON. */
    HTML_BODY(WIRE, json(), "sends an HTML page as JSON"),

    /** Sends JSON as text/plain. */
    WRONG_CONTENT_TYPE(WIRE, json(), "sends JSON as text/plain"),

    /** Leaves out Content-Type. */
    NO_CONTENT_TYPE(WIRE, json(), "leaves out Content-Type"),

    /** Sends a text for a number. */
    WRONG_TYPE_NUMBER(BODY, json(), "sends a text for a number"),

    /** Sends a number for a text. */
    WRONG_TYPE_STRING(BODY, json(), "sends a number for a text"),

    /** Sends a text for a boolean. */
    WRONG_TYPE_BOOLEAN(BODY, json(), "sends a text for a boolean"),

    /** Sends an object for an array. */
    WRONG_TYPE_ARRAY(BODY, json(), "sends an object for an array"),

    /** Sends an array for an object. */
    WRONG_TYPE_OBJECT(BODY, json(), "sends an array for an object"),

    /** Leaves out a required field. */
    MISSING_REQUIRED_FIELD(BODY, json(), "leaves out a required field"),

    /** Leaves out an optional field in every object of its kind. */
    MISSING_OPTIONAL_FIELD(
            BODY, Detection.OPTIONAL, json(), "leaves out an optional field in every object of its kind"),

    /** Sends a field under another name. */
    RENAMED_FIELD(BODY, json(), "sends a field under another name"),

    /** Sends field names in snake case. */
    SNAKE_CASE_FIELDS(BODY, json(), "sends field names in snake case"),

    /** Sends null for a field that cannot be null. */
    NULL_WHERE_NOT_NULLABLE(BODY, json(), "sends null for a field that cannot be null"),

    /** Sends a value that an enumeration does not list. */
    UNKNOWN_ENUM_VALUE(BODY, json(), "sends a value that an enumeration does not list"),

    /** Sends a field that the document does not have. */
    UNDOCUMENTED_FIELD(BODY, json(), "sends a field that the document does not have"),

    /** Sends a date as day, month and year with slashes. */
    OTHER_DATE_FORMAT(BODY, json(), "sends a date as day, month and year with slashes"),

    /** Sends a time without a zone. */
    TIME_WITHOUT_ZONE(BODY, json(), "sends a time without a zone"),

    /** Sends an id that is not a UUID. */
    INVALID_UUID(BODY, json(), "sends an id that is not a UUID"),

    /** Sends a decimal as a JSON number instead of a text. */
    DECIMAL_AS_NUMBER(BODY, json(), "sends a decimal as a JSON number instead of a text"),

    /** Sends a decimal with a comma. */
    DECIMAL_WITH_COMMA(BODY, json(), "sends a decimal with a comma"),

    /** Wraps the body in a field data. */
    WRAPPED_BODY(BODY, json(), "wraps the body in a field data"),

    /** Returns the rows of the next page. */
    PAGE_OFF_BY_ONE(PAGING, lists(), "returns the rows of the next page"),

    /** Returns the first page whatever page is requested. */
    PAGE_IGNORED(PAGING, lists(), "returns the first page whatever page is requested"),

    /** Says there is a next page, even on the last. */
    HAS_NEXT_ALWAYS_TRUE(PAGING, lists(), "says there is a next page, even on the last"),

    /** Says there is no next page, even on the first. */
    HAS_NEXT_ALWAYS_FALSE(PAGING, lists(), "says there is no next page, even on the first"),

    /** Inverts hasPrevious. */
    HAS_PREVIOUS_WRONG(PAGING, lists(), "inverts hasPrevious"),

    /** Reports a total that is one too high. */
    TOTAL_WRONG(PAGING, lists(), "reports a total that is one too high"),

    /** Reports one page too many. */
    TOTAL_PAGES_WRONG(PAGING, lists(), "reports one page too many"),

    /** Numbers pages from 0. */
    CURRENT_PAGE_WRONG(PAGING, lists(), "numbers pages from 0"),

    /** Reports another page size than it uses. */
    PAGE_SIZE_WRONG(PAGING, lists(), "reports another page size than it uses"),

    /** Repeats the last row of a page on the next, in place of its first. */
    ROW_REPEATED(PAGING, lists(), "repeats the last row of a page on the next, in place of its first"),

    /** Leaves out the first row of every page but the first. */
    ROW_LOST(PAGING, lists(), "leaves out the first row of every page but the first"),

    /** Reverses the order of rows on every second call. */
    ORDER_UNSTABLE(PAGING, lists(), "reverses the order of rows on every second call"),

    /** Returns a page past the end without rows instead of the last page. */
    PAST_THE_END_EMPTY(PAGING, lists(), "returns a page past the end without rows instead of the last page"),

    /** Returns 404 for a page past the end instead of the last page. */
    PAST_THE_END_404(PAGING, lists(), "returns 404 for a page past the end instead of the last page"),

    /** Returns the rows of a page as a bare array. */
    PAGE_WITHOUT_ENVELOPE(PAGING, lists(), "returns the rows of a page as a bare array"),

    /** Ignores startDate. */
    IGNORES_START_DATE(FILTER, query("startDate"), "ignores startDate"),

    /** Ignores endDate. */
    IGNORES_END_DATE(FILTER, query("endDate"), "ignores endDate"),

    /** Ignores dateType. */
    IGNORES_DATE_TYPE(FILTER, query("dateType"), "ignores dateType"),

    /** Ignores datasourceType. */
    IGNORES_DATASOURCE_TYPE(FILTER, query("datasourceType"), "ignores datasourceType"),

    /** Ignores identifier. */
    IGNORES_IDENTIFIER(FILTER, query("identifier"), "ignores identifier"),

    /** Ignores isDeleted. */
    IGNORES_IS_DELETED(FILTER, query("isDeleted"), "ignores isDeleted"),

    /** Ignores status. */
    IGNORES_STATUS(FILTER, query("status"), "ignores status"),

    /** Ignores sites. */
    IGNORES_SITES(FILTER, query("sites"), "ignores sites"),

    /** Ignores connectionOwnerEmail. */
    IGNORES_CONNECTION_OWNER_EMAIL(FILTER, query("connectionOwnerEmail"), "ignores connectionOwnerEmail"),

    /** Ignores limit. */
    IGNORES_LIMIT(FILTER, query("limit"), "ignores limit"),

    /** Filters by the first of several datasource types only. */
    ONE_DATASOURCE_TYPE_ONLY(FILTER, query("datasourceType"), "filters by the first of several datasource types only"),

    /** Compares identifiers character by character. */
    IDENTIFIER_NOT_NORMALISED(FILTER, query("identifier"), "compares identifiers character by character"),

    /** Excludes startDate. */
    START_DATE_EXCLUSIVE(FILTER, query("startDate"), "excludes startDate"),

    /** Excludes endDate. */
    END_DATE_EXCLUSIVE(FILTER, query("endDate"), "excludes endDate"),

    /** Ignores every filter from the second page on. */
    FILTERS_ON_FIRST_PAGE_ONLY(FILTER, lists(), "ignores every filter from the second page on"),

    /** Lists deleted documents that were not requested. */
    DELETED_DOCUMENT_LISTED(FILTER, query("isDeleted"), "lists deleted documents that were not requested"),

    /** Clears fields that an update does not mention. */
    PATCH_RESETS_UNTOUCHED(STATE, method("PATCH"), "clears fields that an update does not mention"),

    /** Keeps fields that an update sets to null. */
    PATCH_IGNORES_NULL(STATE, method("PATCH"), "keeps fields that an update sets to null"),

    /** Confirms an update and forgets it. */
    UPDATE_NOT_PERSISTED(
            STATE,
            operations("updateCompany", "updateSite", "updateTeam", "updateUsageData"),
            "confirms an update and forgets it"),

    /** Confirms a deletion and keeps the object. */
    DELETE_NOT_PERSISTED(STATE, method("DELETE"), "confirms a deletion and keeps the object"),

    /** Creates a new object twice. */
    CREATE_MAKES_DUPLICATE(STATE, creating(), "creates a new object twice"),

    /** Returns a new object with an id that does not exist. */
    CREATE_RETURNS_OTHER_ID(STATE, creating(), "returns a new object with an id that does not exist"),

    /** Accepts a second connection for a provider and a user name. */
    DUPLICATE_CONNECTION_ACCEPTED(
            STATE, operations("createConnection"), "accepts a second connection for a provider and a user name"),

    /** Accepts any number of sites for a connection. */
    SITES_OF_CONNECTION_NOT_COUNTED(
            STATE, operations("createConnection"), "accepts any number of sites for a connection"),

    /** Accepts files of any type and size. */
    UPLOAD_LIMITS_NOT_CHECKED(STATE, operations("submitDocument"), "accepts files of any type and size"),

    /** Shows objects of other keys. */
    FOREIGN_OBJECT_VISIBLE(STATE, any(), "shows objects of other keys"),

    /** Accepts requests without a key and with unknown keys. */
    KEY_NOT_CHECKED(STATE, any(), "accepts requests without a key and with unknown keys"),

    /** Shows connections with a wrong password as CONNECTED. */
    WRONG_PASSWORD_CONNECTED(
            STATE,
            operations("getConnection", "listCompanyConnections", "createConnectionMagicLink"),
            "shows connections with a wrong password as CONNECTED"),

    /** Shows connections as PENDING forever. */
    CONNECTION_STAYS_PENDING(
            STATE,
            operations("getConnection", "listCompanyConnections", "createConnectionMagicLink"),
            "shows connections as PENDING forever"),

    /** Shows jobs as PENDING forever. */
    JOB_NEVER_FINISHES(STATE, operations("getJob", "listJobsByCompany"), "shows jobs as PENDING forever"),

    /** Reports a duplicate file as a new document. */
    JOB_DUPLICATE_NOT_DETECTED(
            STATE, operations("getJob", "listJobsByCompany"), "reports a duplicate file as a new document"),

    /** Does not report files that are not bills. */
    JOB_NON_UTILITY_NOT_NAMED(
            STATE, operations("getJob", "listJobsByCompany"), "does not report files that are not bills"),

    /** Shows revoked invitations as ACTIVE. */
    REVOKED_INVITATION_ACTIVE(
            STATE,
            operations("revokeInvitation", "getInvitation", "listCompanyInvitations"),
            "shows revoked invitations as ACTIVE"),

    /** Does not send an event. */
    WEBHOOK_NOT_SENT(WEBHOOK, events(), "does not send an event"),

    /** Sends an event a second time under another id. */
    WEBHOOK_SENT_TWICE(WEBHOOK, events(), "sends an event a second time under another id"),

    /** Signs an event with another secret. */
    WEBHOOK_WRONG_SIGNATURE(WEBHOOK, events(), "signs an event with another secret"),

    /** Leaves out the signature of an event. */
    WEBHOOK_WITHOUT_SIGNATURE(WEBHOOK, events(), "leaves out the signature of an event"),

    /** Sends an event with an unknown type. */
    WEBHOOK_WRONG_EVENT_TYPE(WEBHOOK, events(), "sends an event with an unknown type"),

    /** Sets the timestamp of a delivery an hour back. */
    WEBHOOK_STALE_TIMESTAMP(WEBHOOK, events(), "sets the timestamp of a delivery an hour back"),

    /** Changes the body of an event after signing it. */
    WEBHOOK_CHANGED_AFTER_SIGNING(WEBHOOK, events(), "changes the body of an event after signing it"),

    /** Gives each attempt of a delivery another id. */
    WEBHOOK_NEW_ID_ON_RETRY(WEBHOOK, events(), "gives each attempt of a delivery another id");

    private final Category category;
    private final boolean mustBeDetected;
    private final Scope scope;
    private final String description;

    Misbehaviour(Category category, Scope scope, String description) {
        this(category, Detection.REQUIRED, scope, description);
    }

    Misbehaviour(Category category, Detection detection, Scope scope, String description) {
        this.category = category;
        this.mustBeDetected = detection == Detection.REQUIRED;
        this.scope = scope;
        this.description = description;
    }

    /** {@return the part of the API that it breaks} */
    public Category category() {
        return category;
    }

    /**
     * Returns whether a check of the sandbox against the document has to notice it. A misbehaviour that the document
     * allows, or that only takes patience, need not be noticed.
     *
     * @return whether it must be noticed
     */
    public boolean mustBeDetected() {
        return mustBeDetected;
    }

    /** {@return a predicate for the sandbox, such as "returns 400 for a valid request"} */
    public String description() {
        return description;
    }

    /** {@return whether it affects deliveries of events instead of responses} */
    public boolean affectsWebhooks() {
        return category == WEBHOOK;
    }

    /**
     * Tells whether the document that the sandbox serves by itself gives any occasion for it.
     *
     * @return whether one of its operations, or of its events, can be affected
     */
    public boolean appliesToBundledDocument() {
        ApiDocument document = ApiDocument.bundled();
        return affectsWebhooks()
                ? !document.webhooks().isEmpty()
                : document.operations().stream().anyMatch(this::appliesTo);
    }

    /**
     * Tells whether the document that the sandbox serves by itself has such an operation, and it can be affected.
     *
     * @param operationId the operation
     * @return whether it can
     */
    public boolean appliesTo(String operationId) {
        return !affectsWebhooks()
                && ApiDocument.bundled().operations().stream()
                        .filter(operation -> operation.id().equals(operationId))
                        .anyMatch(this::appliesTo);
    }

    boolean appliesTo(Operation operation) {
        return scope.includes(operation);
    }

    private enum Detection {
        REQUIRED,
        OPTIONAL
    }
}
