package org.nectaropenapi.client.faults;

/**
 * The outcomes of downloads. The client cannot recognise a wrong file, since a file can have any content and any
 * length. It checks the length that the storage declares, and it distinguishes the refusals of a storage.
 */
final class DownloadOutcome {

    private static final CallOutcome SUCCESS = new CallOutcome(null, 1, 1, false);

    private DownloadOutcome() {}

    static CallOutcome of(Fault fault) {
        return switch (fault) {
            case REFUSED, NO_ADDRESS -> three("TransportException");
            case TLS_SILENT -> three("NectarTimeoutException");
            case TLS_EXPIRED, TLS_OTHER_HOST, TLS_UNKNOWN_AUTHORITY, PROXY_LOGIN -> one("TransportException");
            case CLOSED_BEFORE_RESPONSE,
                    RESET_BEFORE_RESPONSE,
                    KEPT_ALIVE_CLOSED,
                    CUT_IN_STATUS_LINE,
                    CUT_IN_HEADERS,
                    LENGTH_OF_NO_CONTENT,
                    BAD_LENGTH,
                    NOT_HTTP -> three("TransportException");
            case RESET_AFTER_HEADERS, CUT_IN_BODY -> new CallOutcome("IncompleteDownloadException", 2, 1, true);
            // Without a length the rest cannot be requested.
            case CUT_IN_CHUNK, CUT_BETWEEN_CHUNKS, BAD_CHUNK_SIZE -> one("IncompleteDownloadException");
            case SILENT, SILENT_IN_HEADERS, KEPT_ALIVE_FORGOTTEN -> three("NectarTimeoutException");
            case SILENT_IN_BODY -> new CallOutcome("NectarTimeoutException", 1, 1, true);
            case DRIPPING, ENDLESS_BODY -> one("NectarTimeoutException");
            case EXPIRED_URL -> one("DownloadUrlExpiredException");
            case GZIP_BOMB -> one("UnreadableResponseException");
            case EARLY_RESPONSE,
                    BAD_REQUEST,
                    UNAUTHORIZED,
                    FORBIDDEN,
                    NOT_FOUND,
                    CONFLICT,
                    REDIRECT,
                    REDIRECT_KEEPING_METHOD,
                    NO_CONTENT,
                    NO_CONTENT_WITH_BODY,
                    UNEXPECTED_SUCCESS -> one("DownloadRefusedException");
            case REQUEST_TIMEOUT,
                    TOO_MANY_REQUESTS,
                    TOO_MANY_REQUESTS_SECONDS,
                    TOO_MANY_REQUESTS_DATE,
                    TOO_MANY_REQUESTS_NONSENSE,
                    INTERNAL_SERVER_ERROR,
                    BAD_GATEWAY,
                    SERVICE_UNAVAILABLE,
                    GATEWAY_TIMEOUT,
                    HUGE_ERROR -> three("DownloadRefusedException");
            case EMPTY,
                    BLANK,
                    NULL,
                    HTML,
                    TRUNCATED_JSON,
                    TRUNCATED_WITHOUT_LENGTH,
                    INVALID_JSON,
                    OTHER_JSON,
                    TRAILING_JSON,
                    DEEP_JSON,
                    INVALID_UTF_8,
                    HUGE_BODY -> SUCCESS;
            case CONTINUE,
                    EARLY_HINTS,
                    WRONG_CONTENT_TYPE,
                    WRONG_CHARSET,
                    UNKNOWN_CHARSET,
                    DUPLICATE_HEADERS,
                    HTTP_1_0,
                    TINY_CHUNKS,
                    CLOSING -> SUCCESS;
        };
    }

    /** Tells whether the download succeeds with the wrong bytes. */
    static boolean deliversWrongFile(Fault fault) {
        return of(fault).succeeds() && fault.outcome(CallKind.READ).exception() != null;
    }

    private static CallOutcome one(String exception) {
        return new CallOutcome(exception, 1, 1, false);
    }

    private static CallOutcome three(String exception) {
        return new CallOutcome(exception, 3, 1, false);
    }
}
