package org.nectaropenapi.client.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of a multipart body as it was received. */
record SentPart(String name, String fileName, String mediaType, String content) {

    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");
    private static final Pattern TYPE = Pattern.compile("(?im)^Content-Type: *([^;\r\n]*)");

    static List<SentPart> of(RecordedRequest request) {
        String contentType = request.headers("Content-Type").get(0);
        String delimiter = "--" + contentType.replaceAll(".*boundary=\"?([^\";]+)\"?.*", "$1");
        List<SentPart> parts = new ArrayList<>();
        for (String part : request.bodyText().split(Pattern.quote(delimiter))) {
            int end = part.indexOf("\r\n\r\n");
            if (end >= 0) {
                String head = part.substring(0, end);
                parts.add(new SentPart(
                        first(NAME, head),
                        first(FILE_NAME, head),
                        first(TYPE, head),
                        part.substring(end + 4, part.length() - 2)));
            }
        }
        return parts;
    }

    private static String first(Pattern pattern, String head) {
        Matcher matcher = pattern.matcher(head);
        return matcher.find() ? matcher.group(1) : "";
    }
}
