package org.nectaropenapi.client.faults;

import java.util.StringJoiner;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The response bodies of a healthy service: an object or the requested page. */
final class HealthyResponses {

    static final int PAGES = 3;
    static final int ROWS = 2;

    private static final Pattern PAGE = Pattern.compile("[?&]page=(\\d+)");

    /** The path of a file, whose content is any text. */
    static final String FILE = "/files/bill.pdf";

    private HealthyResponses() {}

    static UUID row(int number) {
        return new UUID(0x1111222233334444L, 0x8000000000000000L + number);
    }

    static String to(String requestLine) {
        Matcher page = PAGE.matcher(requestLine);
        return page.find() ? page(Integer.parseInt(page.group(1))) : object();
    }

    private static String object() {
        return "{\"id\":\"" + CallKind.ID + "\",\"name\":\"Harborview\",\"kind\":\"ALPHA\",\"parts\":[{\"id\":\""
                + CallKind.ID + "\"}]}";
    }

    private static String page(int number) {
        StringJoiner rows = new StringJoiner(",", "[", "]");
        for (int row = (number - 1) * ROWS; row < number * ROWS; row++) {
            rows.add("{\"id\":\"" + row(row) + "\"}");
        }
        return "{\"totalParts\":" + PAGES * ROWS + ",\"perPage\":" + ROWS + ",\"totalPages\":" + PAGES
                + ",\"currentPage\":" + number + ",\"hasNext\":" + (number < PAGES) + ",\"hasPrevious\":" + (number > 1)
                + ",\"parts\":" + rows + "}";
    }
}
