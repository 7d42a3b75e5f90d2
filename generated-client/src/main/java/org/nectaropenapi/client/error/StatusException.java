package org.nectaropenapi.client.error;

import java.time.Duration;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The service responded, but not with success. Each documented status has a subclass of its own. */
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

    StatusException(ErrorResponse response) {
        super(message(response), response.operationId(), response.attempts(), null);
        this.status = response.status();
        this.detail = response.detail();
        this.rawBody = response.rawBody();
        this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        this.headers.putAll(response.headers());
        this.retryAfter = response.retryAfter();
    }

    /**
     * Returns the exception of the class that belongs to the status of a response.
     *
     * @param response the response
     * @return an {@link UnexpectedStatusException} for every status without a class of its own
     */
    public static StatusException of(ErrorResponse response) {
        return switch (response.status()) {
            case 400 -> new BadRequestException(response);
            case 401 -> new UnauthorizedException(response);
            case 403 -> new ForbiddenException(response);
            case 404 -> new NotFoundException(response);
            case 429 -> new TooManyRequestsException(response);
            case 500 -> new InternalServerErrorException(response);
            case 502 -> new BadGatewayException(response);
            case 503 -> new ServiceUnavailableException(response);
            default -> new UnexpectedStatusException(response);
        };
    }

    /**
     * Returns the HTTP status of the response.
     *
     * @return a status outside 200 to 299
     */
    public int status() {
        return status;
    }

    /**
     * Returns the error message of the service: the {@code detail} of a JSON body, else its field messages, else the
     * text of a plain or HTML body.
     *
     * @return the full text, null when the body said nothing
     */
    public @Nullable String detail() {
        return detail;
    }

    /**
     * Returns the body of the response. It may hold data of a customer and is therefore not part of the message.
     *
     * @return the body as text, cut after 64 KiB, empty when there was none
     */
    public String rawBody() {
        return rawBody;
    }

    /**
     * Returns a header of the response that helps to find the request again, such as {@code X-Request-Id}, {@code Date}
     * or {@code Retry-After}. Headers that could carry credentials are not kept.
     *
     * @param name the header's name in any case
     * @return its first value, null when it was absent or is not kept
     */
    public @Nullable String header(String name) {
        return headers.get(Objects.requireNonNull(name, "name"));
    }

    /**
     * Returns how long the service requested to wait before the next try. The client has already honoured it where it
     * retried.
     *
     * @return a positive duration as the service sent it, null when it sent none or the header is unreadable
     */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    private static String message(ErrorResponse response) {
        String text = response.detail() == null ? "" : ErrorMessages.shortened(response.detail());
        // The pages of proxies say no more than the status.
        boolean saysNothing = text.isEmpty() || StatusMeaning.repeats(text, response.status());
        return ErrorMessages.operation(response.operationId()) + " returned " + StatusMeaning.name(response.status())
                + ErrorMessages.afterAttempts(response.attempts()) + ": "
                + (saysNothing ? StatusMeaning.meaning(response.status()) : text)
                + StatusMeaning.warning(response.status(), response.onlyReads());
    }
}
