package org.nectaropenapi.client.error;

import java.time.Duration;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The service answered, but not with success. Each documented status has a subclass of its own. */
public abstract sealed class StatusException extends NectarException
        permits BadGatewayException,
                BadRequestException,
                ForbiddenException,
                InternalServerErrorException,
                NotFoundException,
                ServiceUnavailableException,
                TooManyRequestsException,
                UnauthorizedException,
                UnexpectedStatusException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final @Nullable String detail;
    private final String rawBody;
    private final TreeMap<String, String> headers;
    private final @Nullable Duration retryAfter;

    StatusException(ErrorResponse answer) {
        super(message(answer), answer.operationId(), answer.attempts(), null);
        this.status = answer.status();
        this.detail = answer.detail();
        this.rawBody = answer.rawBody();
        this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        this.headers.putAll(answer.headers());
        this.retryAfter = answer.retryAfter();
    }

    /**
     * The exception of the class that belongs to the answer's status.
     *
     * @param answer what the service answered
     * @return an {@link UnexpectedStatusException} for every status without a class of its own
     */
    public static StatusException of(ErrorResponse answer) {
        return switch (answer.status()) {
            case 400 -> new BadRequestException(answer);
            case 401 -> new UnauthorizedException(answer);
            case 403 -> new ForbiddenException(answer);
            case 404 -> new NotFoundException(answer);
            case 429 -> new TooManyRequestsException(answer);
            case 500 -> new InternalServerErrorException(answer);
            case 502 -> new BadGatewayException(answer);
            case 503 -> new ServiceUnavailableException(answer);
            default -> new UnexpectedStatusException(answer);
        };
    }

    /**
     * The HTTP status of the answer.
     *
     * @return a status outside 200 to 299
     */
    public int status() {
        return status;
    }

    /**
     * What the service said, in its own words: the {@code detail} of a JSON body, else its field messages, else the
     * text of a plain or HTML body.
     *
     * @return the full text, null when the body said nothing
     */
    public @Nullable String detail() {
        return detail;
    }

    /**
     * The body of the answer. It may hold data of a customer and is therefore not part of the message.
     *
     * @return the body as text, cut after 64 KiB, empty when there was none
     */
    public String rawBody() {
        return rawBody;
    }

    /**
     * A header of the answer that helps to find the request again, such as {@code X-Request-Id}, {@code Date} or
     * {@code Retry-After}. Headers that could carry credentials are not kept.
     *
     * @param name the header's name in any case
     * @return its first value, null when it was absent or is not kept
     */
    public @Nullable String header(String name) {
        return headers.get(Objects.requireNonNull(name, "name"));
    }

    /**
     * How long the service asked to wait before the next try. The client has already honoured it where it retried.
     *
     * @return a positive duration as the service sent it, null when it sent none or not legibly
     */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    private static String message(ErrorResponse answer) {
        String said = answer.detail() == null ? "" : Wording.shortened(answer.detail());
        return Wording.operation(answer.operationId()) + " returned " + StatusMeaning.name(answer.status())
                + Wording.afterAttempts(answer.attempts()) + ": "
                + (said.isEmpty() ? StatusMeaning.meaning(answer.status()) : said);
    }
}
