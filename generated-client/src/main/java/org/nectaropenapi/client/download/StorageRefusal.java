package org.nectaropenapi.client.download;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.error.DownloadException;
import org.nectaropenapi.client.error.DownloadRefusedException;
import org.nectaropenapi.client.error.DownloadUrlExpiredException;
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

    private StorageRefusal() {}

    static DownloadException of(String operationId, HttpResponse<ResponseStream> response, int attempts) {
        String text = new String(response.body().beginning(MAX_BYTES), StandardCharsets.UTF_8);
        Matcher matcher = CODE.matcher(text);
        String code = matcher.find() ? matcher.group(1) : null;
        return isExpired(response.statusCode(), code, text)
                ? new DownloadUrlExpiredException(operationId, attempts)
                : new DownloadRefusedException(operationId, attempts, response.statusCode(), code);
    }

    /** A storage says "Access Denied" also of a file that was deleted or is nobody's business; then no URL helps. */
    private static boolean isExpired(int status, @Nullable String code, String text) {
        return code != null && EXPIRED.contains(code)
                || status == 403 && text.toLowerCase(Locale.ROOT).contains("expired");
    }
}
