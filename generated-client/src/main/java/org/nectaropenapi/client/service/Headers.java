package org.nectaropenapi.client.service;

import java.util.Collection;
import java.util.Map;

/** Checks the headers of requests. */
final class Headers {

    private Headers() {}

    /**
     * Refuses line breaks and other controls, which could smuggle in a header; the message does not repeat the value.
     */
    static void check(String operationId, Map<String, Collection<String>> headers) {
        headers.forEach((name, values) -> {
            for (String value : values) {
                if (!isFreeOfControls(value)) {
                    throw new IllegalArgumentException(operationId + ": the value of the header " + name
                            + " holds a line break or another character that no header may have");
                }
            }
        });
    }

    private static boolean isFreeOfControls(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '\t' && c < 0x20 || c == 0x7F || c > 0xFF) {
                return false;
            }
        }
        return true;
    }
}
