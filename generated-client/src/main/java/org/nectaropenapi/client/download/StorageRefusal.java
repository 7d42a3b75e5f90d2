package org.nectaropenapi.client.download;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.error.DownloadException;
import org.nectaropenapi.client.error.DownloadRefusedException;
import org.nectaropenapi.client.error.DownloadUrlExpiredException;
import org.nectaropenapi.client.internal.ContentEncoding;
import org.nectaropenapi.client.transport.ResponseStream;

/**
 * Reads a storage's refusal to hand out a file: XML with an error code. The rest of it may repeat the signature of the
 * URL and is not kept.
 */
final class StorageRefusal {

    private static final int MAX_BYTES = 64 << 10;

    private static final Pattern CODE = Pattern.compile("<Code>\\s*([A-Za-z0-9.]{1,64})\\s*</Code>");

    /** Codes for credentials that were valid once. */
    private static final Set<String> EXPIRED = Set.of("ExpiredToken", "RequestExpired", "TokenRefreshRequired");

    /** The elements whose text is a sentence; the others repeat the request, and the file may have any name. */
    private static final Pattern SENTENCE = Pattern.compile(
            "<(Message|Details|AuthenticationErrorDetail)>(.{0,4096}?)</\\1>",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private static final Pattern QUOTED =
            Pattern.compile("(\"|&quot;|&#34;).*?(\"|&quot;|&#34;)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    /** The word, not a part of a path or of the name of a file. */
    private static final Pattern WORD =
            Pattern.compile("(?<![\\w/.:%+-])expired(?![\\w/:%+-]|\\.\\w)", Pattern.CASE_INSENSITIVE);

    /** The words of Azure, which says the same of a signature that is not valid yet. */
    private static final Pattern TIME_FRAME =
            Pattern.compile("expiry \\[([^\\]]{1,40})\\] - Current \\[([^\\]]{1,40})\\]", Pattern.CASE_INSENSITIVE);

    /** The words of Azure where the signature states no start, which then is the present. */
    private static final Pattern ENDS_BEFORE_START =
            Pattern.compile("Signed expiry time \\[[^\\]]{1,40}\\] (?:must|has to) be after signed start time");

    private StorageRefusal() {}

    static DownloadException of(String operationId, HttpResponse<ResponseStream> response, int attempts) {
        byte[] body = response.body().beginning(MAX_BYTES);
        String text =
                new String(ContentEncoding.of(response.headers()).beginning(body, MAX_BYTES), StandardCharsets.UTF_8);
        Matcher matcher = CODE.matcher(text);
        String code = matcher.find() ? matcher.group(1) : null;
        return isExpired(response.statusCode(), code, text)
                ? new DownloadUrlExpiredException(operationId, attempts)
                : new DownloadRefusedException(operationId, attempts, response.statusCode(), code);
    }

    /** A storage says "Access Denied" also of a file that was deleted or is nobody's business; then no URL helps. */
    private static boolean isExpired(int status, @Nullable String code, String text) {
        if (code != null && EXPIRED.contains(code)) {
            return true;
        }
        if (status != 403) {
            return false;
        }
        return code == null
                ? speaksOfExpiry(text)
                : SENTENCE.matcher(text)
                        .results()
                        .map(sentence -> QUOTED.matcher(sentence.group(2)).replaceAll(""))
                        .anyMatch(StorageRefusal::speaksOfExpiry);
    }

    private static boolean speaksOfExpiry(String sentence) {
        Matcher frame = TIME_FRAME.matcher(sentence);
        return WORD.matcher(sentence).find()
                || ENDS_BEFORE_START.matcher(sentence).find()
                || frame.find() && isOver(frame.group(1), frame.group(2));
    }

    private static boolean isOver(String expiry, String current) {
        try {
            return !time(current).isBefore(time(expiry));
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Instant time(String text) {
        return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.strip()));
    }
}
