package org.nectaropenapi.client.service;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells from a Content-Type how a body is written. */
final class ContentTypes {

    static final String JSON = "application/json";
    static final String FORM = "application/x-www-form-urlencoded";

    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*\"?([A-Za-z0-9!#$%&'*+.^_`|~:-]+)", Pattern.CASE_INSENSITIVE);

    private ContentTypes() {}

    static boolean isJson(String contentType) {
        String bare = bare(contentType);
        return bare.equals(JSON) || bare.equals("text/json") || bare.endsWith("+json");
    }

    static boolean isForm(String contentType) {
        return bare(contentType).equals(FORM);
    }

    static boolean isText(String contentType) {
        return bare(contentType).startsWith("text/");
    }

    static boolean statesCharset(String contentType) {
        return CHARSET.matcher(contentType).find();
    }

    /** Returns the charset of the content; UTF-8 if it states none or one that does not exist. */
    static Charset charset(@Nullable String contentType) {
        Matcher matcher = CHARSET.matcher(contentType == null ? "" : contentType);
        if (matcher.find()) {
            try {
                return Charset.forName(matcher.group(1));
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                return StandardCharsets.UTF_8;
            }
        }
        return StandardCharsets.UTF_8;
    }

    /**
     * Decodes a text of the service. A charset that is stated goes first, but UTF-8 is UTF-8 also where a server states
     * the old default of its kind; without one, the first bytes tell.
     *
     * @param body its bytes, possibly cut
     */
    static String text(byte[] body, @Nullable String contentType) {
        boolean isStated = contentType != null && statesCharset(contentType);
        Charset charset = isStated ? charset(contentType) : startsAs(body);
        String text = new String(body, isUnicode(charset) || !isUtf8(body) ? charset : StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Returns JSON as the parser takes it, which knows the charsets of Unicode alone. */
    static byte[] json(byte[] body, @Nullable String contentType) {
        Charset charset = charset(contentType);
        return isUnicode(charset) || isUtf8(body) ? body : new String(body, charset).getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isUnicode(Charset charset) {
        return charset.name().startsWith("UTF");
    }

    private static boolean isUtf8(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Tells the charsets of Unicode by a mark, or by where the zeros of ASCII characters are. */
    private static Charset startsAs(byte[] body) {
        if (body.length < 4) {
            return StandardCharsets.UTF_8;
        }
        boolean isBig = body[0] == 0 || body[0] == (byte) 0xFE && body[1] == (byte) 0xFF;
        boolean isLittle = body[1] == 0 || body[0] == (byte) 0xFF && body[1] == (byte) 0xFE;
        if (isBig) {
            return body[1] == 0 ? Charset.forName("UTF-32BE") : StandardCharsets.UTF_16BE;
        }
        if (isLittle) {
            return body[2] == 0 && body[3] == 0 ? Charset.forName("UTF-32LE") : StandardCharsets.UTF_16LE;
        }
        return StandardCharsets.UTF_8;
    }

    /**
     * Returns whether a response is a page or JSON where the operation promises something else: such a success comes
     * from a proxy or a login page, or holds another representation. Any other difference is taken for carelessness.
     */
    static boolean contradict(String promised, @Nullable String contentType) {
        if (contentType == null || bare(contentType).equals(bare(promised)) || promised.contains("*")) {
            return false;
        }
        return bare(contentType).equals("text/html") || isJson(contentType);
    }

    private static String bare(String contentType) {
        int end = contentType.indexOf(';');
        return (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }
}
