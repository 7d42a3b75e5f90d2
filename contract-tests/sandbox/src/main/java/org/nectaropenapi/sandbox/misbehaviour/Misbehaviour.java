package org.nectaropenapi.sandbox.misbehaviour;

import org.nectaropenapi.spec.model.Operation;

/** What a sandbox can be told to do wrong. */
public enum Misbehaviour {
    /** Answers 400 without cause. */
    STATUS_400(Category.STATUS, Detection.MUST, Scope.any(), "answers 400 without cause"),
    /** Answers 401 without cause. */
    STATUS_401(Category.STATUS, Detection.MUST, Scope.any(), "answers 401 without cause"),
    /** Answers 403 without cause. */
    STATUS_403(Category.STATUS, Detection.MUST, Scope.any(), "answers 403 without cause"),
    /** Answers 404 without cause. */
    STATUS_404(Category.STATUS, Detection.MUST, Scope.any(), "answers 404 without cause"),
    /** Answers 409, a status the document does not have. */
    STATUS_409(Category.STATUS, Detection.MUST, Scope.any(), "answers 409, a status the document does not have"),
    /** Answers 500 without cause. */
    STATUS_500(Category.STATUS, Detection.MUST, Scope.any(), "answers 500 without cause"),
    /** Answers 502 without cause. */
    STATUS_502(Category.STATUS, Detection.MUST, Scope.any(), "answers 502 without cause"),
    /** Answers 429 without saying when to come back. */
    STATUS_429(Category.STATUS, Detection.MAY, Scope.any(), "answers 429 without saying when to come back"),
    /** Answers 429 with Retry-After in seconds. */
    STATUS_429_RETRY_AFTER_SECONDS(
            Category.STATUS, Detection.MAY, Scope.any(), "answers 429 with Retry-After in seconds"),
    /** Answers 429 with Retry-After as a date. */
    STATUS_429_RETRY_AFTER_DATE(Category.STATUS, Detection.MAY, Scope.any(), "answers 429 with Retry-After as a date"),
    /** Answers 503 without saying when to come back. */
    STATUS_503(Category.STATUS, Detection.MAY, Scope.any(), "answers 503 without saying when to come back"),
    /** Answers 503 with Retry-After in seconds. */
    STATUS_503_RETRY_AFTER_SECONDS(
            Category.STATUS, Detection.MAY, Scope.any(), "answers 503 with Retry-After in seconds"),
    /** Answers 503 with Retry-After as a date. */
    STATUS_503_RETRY_AFTER_DATE(Category.STATUS, Detection.MAY, Scope.any(), "answers 503 with Retry-After as a date"),
    /** Answers 201 instead of 200, and 200 instead of 201 or 204. */
    SUCCESS_STATUS_SWAPPED(
            Category.STATUS, Detection.MUST, Scope.any(), "answers 201 instead of 200, and 200 instead of 201 or 204"),
    /** Answers 302 to a path that does not exist. */
    REDIRECT_TO_OTHER_PATH(Category.STATUS, Detection.MUST, Scope.any(), "answers 302 to a path that does not exist"),
    /** Answers 308 to a path that does not exist. */
    PERMANENT_REDIRECT(Category.STATUS, Detection.MUST, Scope.any(), "answers 308 to a path that does not exist"),
    /** Answers 400 for an object that does not exist. */
    NOT_FOUND_AS_400(Category.STATUS, Detection.MUST, Scope.any(), "answers 400 for an object that does not exist"),
    /** Answers 200 and an empty object for an object that does not exist. */
    NOT_FOUND_AS_200(
            Category.STATUS,
            Detection.MUST,
            Scope.any(),
            "answers 200 and an empty object for an object that does not exist"),
    /** Answers 404 for an object of somebody else. */
    FORBIDDEN_AS_404(Category.STATUS, Detection.MUST, Scope.any(), "answers 404 for an object of somebody else"),
    /** Answers 403 for a missing or unknown key. */
    UNAUTHORIZED_AS_403(Category.STATUS, Detection.MUST, Scope.any(), "answers 403 for a missing or unknown key"),
    /** Answers 500 for a request that is not valid. */
    BAD_REQUEST_AS_500(Category.STATUS, Detection.MUST, Scope.any(), "answers 500 for a request that is not valid"),
    /** Leaves out the body of errors. */
    ERROR_WITHOUT_BODY(Category.STATUS, Detection.MUST, Scope.any(), "leaves out the body of errors"),
    /** Renames the detail field of errors to message. */
    ERROR_WITHOUT_DETAIL(Category.STATUS, Detection.MUST, Scope.any(), "renames the detail field of errors to message"),
    /** Waits before the response leaves. */
    SLOW_RESPONSE(Category.WIRE, Detection.MAY, Scope.any(), "waits before the response leaves"),
    /** Closes the connection in the middle of the body. */
    CUT_BODY(Category.WIRE, Detection.MUST, Scope.json(), "closes the connection in the middle of the body"),
    /** Closes the connection without an response. */
    NO_RESPONSE(Category.WIRE, Detection.MUST, Scope.any(), "closes the connection without an response"),
    /** Leaves out the last character of the JSON. */
    BAD_JSON(Category.WIRE, Detection.MUST, Scope.json(), "leaves out the last character of the JSON"),
    /** Sends text behind the JSON. */
    TEXT_AFTER_JSON(Category.WIRE, Detection.MUST, Scope.json(), "sends text behind the JSON"),
    /** Answers a success without the body. */
    EMPTY_SUCCESS(Category.WIRE, Detection.MUST, Scope.json(), "answers a success without the body"),
    /** Sends an HTML page as JSON. */
    HTML_BODY(Category.WIRE, Detection.MUST, Scope.json(), "sends an HTML page as JSON"),
    /** Calls the JSON text/plain. */
    WRONG_CONTENT_TYPE(Category.WIRE, Detection.MUST, Scope.json(), "calls the JSON text/plain"),
    /** Leaves out Content-Type. */
    NO_CONTENT_TYPE(Category.WIRE, Detection.MUST, Scope.json(), "leaves out Content-Type"),
    /** Sends a text for a number. */
    WRONG_TYPE_NUMBER(Category.BODY, Detection.MUST, Scope.json(), "sends a text for a number"),
    /** Sends a number for a text. */
    WRONG_TYPE_STRING(Category.BODY, Detection.MUST, Scope.json(), "sends a number for a text"),
    /** Sends a text for a boolean. */
    WRONG_TYPE_BOOLEAN(Category.BODY, Detection.MUST, Scope.json(), "sends a text for a boolean"),
    /** Sends an object for an array. */
    WRONG_TYPE_ARRAY(Category.BODY, Detection.MUST, Scope.json(), "sends an object for an array"),
    /** Sends an array for an object. */
    WRONG_TYPE_OBJECT(Category.BODY, Detection.MUST, Scope.json(), "sends an array for an object"),
    /** Leaves out a required field. */
    MISSING_REQUIRED_FIELD(Category.BODY, Detection.MUST, Scope.json(), "leaves out a required field"),
    /** Leaves out an optional field in every object of its kind. */
    MISSING_OPTIONAL_FIELD(
            Category.BODY, Detection.MAY, Scope.json(), "leaves out an optional field in every object of its kind"),
    /** Sends a field under another name. */
    RENAMED_FIELD(Category.BODY, Detection.MUST, Scope.json(), "sends a field under another name"),
    /** Sends field names in snake case. */
    SNAKE_CASE_FIELDS(Category.BODY, Detection.MUST, Scope.json(), "sends field names in snake case"),
    /** Sends null for a field that cannot be null. */
    NULL_WHERE_NOT_NULLABLE(Category.BODY, Detection.MUST, Scope.json(), "sends null for a field that cannot be null"),
    /** Sends a value that an enumeration does not list. */
    UNKNOWN_ENUM_VALUE(Category.BODY, Detection.MUST, Scope.json(), "sends a value that an enumeration does not list"),
    /** Sends a field that the document does not have. */
    UNDOCUMENTED_FIELD(Category.BODY, Detection.MUST, Scope.json(), "sends a field that the document does not have"),
    /** Sends a date as day, month and year with slashes. */
    OTHER_DATE_FORMAT(Category.BODY, Detection.MUST, Scope.json(), "sends a date as day, month and year with slashes"),
    /** Sends a time without a zone. */
    TIME_WITHOUT_ZONE(Category.BODY, Detection.MUST, Scope.json(), "sends a time without a zone"),
    /** Sends an id that is no UUID. */
    INVALID_UUID(Category.BODY, Detection.MUST, Scope.json(), "sends an id that is no UUID"),
    /** Sends a decimal as a JSON number instead of a text. */
    DECIMAL_AS_NUMBER(
            Category.BODY, Detection.MUST, Scope.json(), "sends a decimal as a JSON number instead of a text"),
    /** Sends a decimal with a comma. */
    DECIMAL_WITH_COMMA(Category.BODY, Detection.MUST, Scope.json(), "sends a decimal with a comma"),
    /** Sends the body inside a field data. */
    WRAPPED_BODY(Category.BODY, Detection.MUST, Scope.json(), "sends the body inside a field data"),
    /** Answers the rows of the next page. */
    PAGE_OFF_BY_ONE(Category.PAGING, Detection.MUST, Scope.lists(), "answers the rows of the next page"),
    /** Answers the first page whatever page is asked for. */
    PAGE_IGNORED(Category.PAGING, Detection.MUST, Scope.lists(), "answers the first page whatever page is asked for"),
    /** Says that there is a next page, even on the last. */
    HAS_NEXT_ALWAYS_TRUE(
            Category.PAGING, Detection.MUST, Scope.lists(), "says that there is a next page, even on the last"),
    /** Says that there is no next page, even on the first. */
    HAS_NEXT_ALWAYS_FALSE(
            Category.PAGING, Detection.MUST, Scope.lists(), "says that there is no next page, even on the first"),
    /** Says the opposite of whether there is a previous page. */
    HAS_PREVIOUS_WRONG(
            Category.PAGING, Detection.MUST, Scope.lists(), "says the opposite of whether there is a previous page"),
    /** Counts a row too many. */
    TOTAL_WRONG(Category.PAGING, Detection.MUST, Scope.lists(), "counts a row too many"),
    /** Counts a page too many. */
    TOTAL_PAGES_WRONG(Category.PAGING, Detection.MUST, Scope.lists(), "counts a page too many"),
    /** Numbers pages from 0. */
    CURRENT_PAGE_WRONG(Category.PAGING, Detection.MUST, Scope.lists(), "numbers pages from 0"),
    /** Names another page size than the one it keeps. */
    PAGE_SIZE_WRONG(Category.PAGING, Detection.MUST, Scope.lists(), "names another page size than the one it keeps"),
    /** Repeats the last row of a page on the next, in place of its first. */
    ROW_REPEATED(
            Category.PAGING,
            Detection.MUST,
            Scope.lists(),
            "repeats the last row of a page on the next, in place of its first"),
    /** Leaves out the first row of every page but the first. */
    ROW_LOST(Category.PAGING, Detection.MUST, Scope.lists(), "leaves out the first row of every page but the first"),
    /** Turns the order of rows round on every second call. */
    ORDER_UNSTABLE(
            Category.PAGING, Detection.MUST, Scope.lists(), "turns the order of rows round on every second call"),
    /** Answers a page past the end without rows instead of the last page. */
    PAST_THE_END_EMPTY(
            Category.PAGING,
            Detection.MUST,
            Scope.lists(),
            "answers a page past the end without rows instead of the last page"),
    /** Answers 404 for a page past the end instead of the last page. */
    PAST_THE_END_404(
            Category.PAGING,
            Detection.MUST,
            Scope.lists(),
            "answers 404 for a page past the end instead of the last page"),
    /** Answers the rows of a page as a bare array. */
    PAGE_WITHOUT_ENVELOPE(Category.PAGING, Detection.MUST, Scope.lists(), "answers the rows of a page as a bare array"),
    /** Does not look at startDate. */
    IGNORES_START_DATE(Category.FILTER, Detection.MUST, Scope.query("startDate"), "does not look at startDate"),
    /** Does not look at endDate. */
    IGNORES_END_DATE(Category.FILTER, Detection.MUST, Scope.query("endDate"), "does not look at endDate"),
    /** Does not look at dateType. */
    IGNORES_DATE_TYPE(Category.FILTER, Detection.MUST, Scope.query("dateType"), "does not look at dateType"),
    /** Does not look at datasourceType. */
    IGNORES_DATASOURCE_TYPE(
            Category.FILTER, Detection.MUST, Scope.query("datasourceType"), "does not look at datasourceType"),
    /** Does not look at identifier. */
    IGNORES_IDENTIFIER(Category.FILTER, Detection.MUST, Scope.query("identifier"), "does not look at identifier"),
    /** Does not look at isDeleted. */
    IGNORES_IS_DELETED(Category.FILTER, Detection.MUST, Scope.query("isDeleted"), "does not look at isDeleted"),
    /** Does not look at status. */
    IGNORES_STATUS(Category.FILTER, Detection.MUST, Scope.query("status"), "does not look at status"),
    /** Does not look at sites. */
    IGNORES_SITES(Category.FILTER, Detection.MUST, Scope.query("sites"), "does not look at sites"),
    /** Does not look at connectionOwnerEmail. */
    IGNORES_CONNECTION_OWNER_EMAIL(
            Category.FILTER,
            Detection.MUST,
            Scope.query("connectionOwnerEmail"),
            "does not look at connectionOwnerEmail"),
    /** Does not look at limit. */
    IGNORES_LIMIT(Category.FILTER, Detection.MUST, Scope.query("limit"), "does not look at limit"),
    /** Looks at the first of several datasource types only. */
    ONE_DATASOURCE_TYPE_ONLY(
            Category.FILTER,
            Detection.MUST,
            Scope.query("datasourceType"),
            "looks at the first of several datasource types only"),
    /** Compares identifiers character by character. */
    IDENTIFIER_NOT_NORMALISED(
            Category.FILTER, Detection.MUST, Scope.query("identifier"), "compares identifiers character by character"),
    /** Leaves out what lies on startDate itself. */
    START_DATE_EXCLUSIVE(
            Category.FILTER, Detection.MUST, Scope.query("startDate"), "leaves out what lies on startDate itself"),
    /** Leaves out what lies on endDate itself. */
    END_DATE_EXCLUSIVE(
            Category.FILTER, Detection.MUST, Scope.query("endDate"), "leaves out what lies on endDate itself"),
    /** Forgets every filter from the second page on. */
    FILTERS_ON_FIRST_PAGE_ONLY(
            Category.FILTER, Detection.MUST, Scope.lists(), "forgets every filter from the second page on"),
    /** Lists deleted documents without being asked for them. */
    DELETED_DOCUMENT_LISTED(
            Category.FILTER,
            Detection.MUST,
            Scope.query("isDeleted"),
            "lists deleted documents without being asked for them"),
    /** Clears what an update does not mention. */
    PATCH_RESETS_UNTOUCHED(
            Category.STATE, Detection.MUST, Scope.method("PATCH"), "clears what an update does not mention"),
    /** Keeps what an update sets to null. */
    PATCH_IGNORES_NULL(Category.STATE, Detection.MUST, Scope.method("PATCH"), "keeps what an update sets to null"),
    /** Answers an update and forgets it. */
    UPDATE_NOT_PERSISTED(
            Category.STATE,
            Detection.MUST,
            Scope.operations("updateCompany", "updateSite", "updateTeam", "updateUsageData"),
            "answers an update and forgets it"),
    /** Says that an object is deleted and keeps it. */
    DELETE_NOT_PERSISTED(
            Category.STATE, Detection.MUST, Scope.method("DELETE"), "says that an object is deleted and keeps it"),
    /** Makes a new object twice. */
    CREATE_MAKES_DUPLICATE(Category.STATE, Detection.MUST, Scope.creating(), "makes a new object twice"),
    /** Answers a new object with an id under which it cannot be found. */
    CREATE_RETURNS_OTHER_ID(
            Category.STATE,
            Detection.MUST,
            Scope.creating(),
            "answers a new object with an id under which it cannot be found"),
    /** Makes a second connection for a provider and a user name. */
    DUPLICATE_CONNECTION_ACCEPTED(
            Category.STATE,
            Detection.MUST,
            Scope.operations("createConnection"),
            "makes a second connection for a provider and a user name"),
    /** Connects any number of sites. */
    SITES_OF_CONNECTION_NOT_COUNTED(
            Category.STATE, Detection.MUST, Scope.operations("createConnection"), "connects any number of sites"),
    /** Takes files of any type and size. */
    UPLOAD_LIMITS_NOT_CHECKED(
            Category.STATE, Detection.MUST, Scope.operations("submitDocument"), "takes files of any type and size"),
    /** Shows objects of other keys. */
    FOREIGN_OBJECT_VISIBLE(Category.STATE, Detection.MUST, Scope.any(), "shows objects of other keys"),
    /** Answers without a key, and to unknown keys. */
    KEY_NOT_CHECKED(Category.STATE, Detection.MUST, Scope.any(), "answers without a key, and to unknown keys"),
    /** Shows connections with a wrong password as CONNECTED. */
    WRONG_PASSWORD_CONNECTED(
            Category.STATE,
            Detection.MUST,
            Scope.operations("getConnection", "listCompanyConnections", "createConnectionMagicLink"),
            "shows connections with a wrong password as CONNECTED"),
    /** Shows connections as PENDING for ever. */
    CONNECTION_STAYS_PENDING(
            Category.STATE,
            Detection.MUST,
            Scope.operations("getConnection", "listCompanyConnections", "createConnectionMagicLink"),
            "shows connections as PENDING for ever"),
    /** Shows jobs as PENDING for ever. */
    JOB_NEVER_FINISHES(
            Category.STATE,
            Detection.MUST,
            Scope.operations("getJob", "listJobsByCompany"),
            "shows jobs as PENDING for ever"),
    /** Shows a file that was known already as a new document. */
    JOB_DUPLICATE_NOT_DETECTED(
            Category.STATE,
            Detection.MUST,
            Scope.operations("getJob", "listJobsByCompany"),
            "shows a file that was known already as a new document"),
    /** Does not name files that are no bills. */
    JOB_NON_UTILITY_NOT_NAMED(
            Category.STATE,
            Detection.MUST,
            Scope.operations("getJob", "listJobsByCompany"),
            "does not name files that are no bills"),
    /** Shows revoked invitations as ACTIVE. */
    REVOKED_INVITATION_ACTIVE(
            Category.STATE,
            Detection.MUST,
            Scope.operations("revokeInvitation", "getInvitation", "listCompanyInvitations"),
            "shows revoked invitations as ACTIVE"),
    /** Does not send an event. */
    WEBHOOK_NOT_SENT(Category.WEBHOOK, Detection.MUST, Scope.events(), "does not send an event"),
    /** Sends an event a second time under another id. */
    WEBHOOK_SENT_TWICE(
            Category.WEBHOOK, Detection.MUST, Scope.events(), "sends an event a second time under another id"),
    /** Signs an event with another secret. */
    WEBHOOK_WRONG_SIGNATURE(Category.WEBHOOK, Detection.MUST, Scope.events(), "signs an event with another secret"),
    /** Leaves out the signature of an event. */
    WEBHOOK_WITHOUT_SIGNATURE(Category.WEBHOOK, Detection.MUST, Scope.events(), "leaves out the signature of an event"),
    /** Names another type in an event. */
    WEBHOOK_WRONG_EVENT_TYPE(Category.WEBHOOK, Detection.MUST, Scope.events(), "names another type in an event"),
    /** Dates a delivery an hour back. */
    WEBHOOK_STALE_TIMESTAMP(Category.WEBHOOK, Detection.MUST, Scope.events(), "dates a delivery an hour back"),
    /** Changes the body of an event after signing it. */
    WEBHOOK_CHANGED_AFTER_SIGNING(
            Category.WEBHOOK, Detection.MUST, Scope.events(), "changes the body of an event after signing it"),
    /** Gives each attempt of a delivery another id. */
    WEBHOOK_NEW_ID_ON_RETRY(
            Category.WEBHOOK, Detection.MUST, Scope.events(), "gives each attempt of a delivery another id");

    private final Category category;
    private final boolean mustBeDetected;
    private final Scope scope;
    private final String description;

    Misbehaviour(Category category, Detection detection, Scope scope, String description) {
        this.category = category;
        this.mustBeDetected = detection == Detection.MUST;
        this.scope = scope;
        this.description = description;
    }

    /** {@return what part of the API it breaks} */
    public Category category() {
        return category;
    }

    /**
     * Tells whether somebody who checks the sandbox against the document has to notice it. What the document allows, or
     * what asks for patience alone, need not be noticed.
     *
     * @return whether it must be noticed
     */
    public boolean mustBeDetected() {
        return mustBeDetected;
    }

    /** {@return what the sandbox does, as the end of a sentence that begins with it} */
    public String description() {
        return description;
    }

    /** Tells whether the operation can misbehave like this. */
    boolean appliesTo(Operation operation) {
        return scope.includes(operation);
    }

    /** {@return whether it is about deliveries of events instead of answers} */
    public boolean affectsWebhooks() {
        return category == Category.WEBHOOK;
    }

    private enum Detection {
        MUST,
        MAY
    }
}
