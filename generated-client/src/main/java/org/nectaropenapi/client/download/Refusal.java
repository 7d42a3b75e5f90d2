package org.nectaropenapi.client.download;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.error.DownloadException;
import org.nectaropenapi.client.error.DownloadRefusedException;
import org.nectaropenapi.client.error.DownloadUrlExpiredException;
import org.nectaropenapi.client.error.NectarException;
import org.nectaropenapi.client.http.FileAnswer;

/**
 * Reads what a storage says when it does not hand a file out: XML with a code. The rest of it may repeat the signature
 * of the URL and is not kept.
 */
final class Refusal {

    private static final int MOST_BYTES = 64 << 10;

    private static final Pattern CODE = Pattern.compile("<Code>\\s*([A-Za-z0-9.]{1,64})\\s*</Code>");

    /** How storages call credentials that were good once. */
    private static final Set<String> EXPIRED = Set.of("ExpiredToken", "RequestExpired", "TokenRefreshRequired");

    private Refusal() {}

    static DownloadException of(String operationId, FileAnswer answer) {
        String text = beginning(answer);
        Matcher matcher = CODE.matcher(text);
        String code = matcher.find() ? matcher.group(1) : null;
        return isExpired(answer.status(), code, text)
                ? new DownloadUrlExpiredException(operationId, answer.attempts())
                : new DownloadRefusedException(operationId, answer.attempts(), answer.status(), code);
    }

    /** A storage that denies access to a signed URL does not always say that it is too late, but hardly means other. */
    private static boolean isExpired(int status, @Nullable String code, String text) {
        return code != null && EXPIRED.contains(code)
                || status == 403 && ("AccessDenied".equals(code) || text.contains("Request has expired"));
    }

    private static String beginning(FileAnswer answer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            byte[] piece = answer.next();
            while (piece != null && bytes.size() < MOST_BYTES) {
                bytes.writeBytes(piece);
                piece = answer.next();
            }
        } catch (NectarException e) {
            // The status is the outcome, however the text about it ends.
            return bytes.toString(StandardCharsets.UTF_8);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
