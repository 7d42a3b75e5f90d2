package org.nectaropenapi.client.upload;

import java.util.Locale;
import java.util.regex.Pattern;

/** Parses the media types of uploads. */
final class MediaTypes {

    /** The type of bytes of which no more is known. */
    static final String ANY_BYTES = "application/octet-stream";

    /** The pattern repeats itself for each parameter, on the stack. */
    private static final int LONGEST = 255;

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern MEDIA_TYPE =
            Pattern.compile(TOKEN + "/" + TOKEN + "( *; *" + TOKEN + "=(" + TOKEN + "|\"[ !#-\\[\\]-~]*\"))*");

    private MediaTypes() {}

    /** Refuses anything that could carry a line break or another header into the part's head. */
    static String checked(String type) {
        if (type.length() > LONGEST || !MEDIA_TYPE.matcher(type).matches()) {
            throw new UploadRefusedException("Not a media type such as application/pdf");
        }
        return type;
    }

    /** Returns a checked type by its registered name: many programs call JPEG image/jpg. */
    static String canonical(String type) {
        String bare = bare(checked(type));
        return bare.equals("image/jpg") || bare.equals("image/pjpeg") ? "image/jpeg" : type;
    }

    /** Returns whether a type is the given one or within the given range, such as {@code image/*}. */
    static boolean matches(String range, String type) {
        String bare = bare(type);
        return range.equals("*/*")
                || range.equals(bare)
                || range.endsWith("/*") && bare.startsWith(range.substring(0, range.length() - 1));
    }

    /** Returns the type and subtype in lower case, without parameters. */
    static String bare(String type) {
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }
}
