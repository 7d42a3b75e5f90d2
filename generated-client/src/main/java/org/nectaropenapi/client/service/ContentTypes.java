package org.nectaropenapi.client.service;

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
