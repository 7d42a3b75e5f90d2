package org.nectaropenapi.suite.generated;

/**
 * A request that follows from the document, with the rule that it keeps or breaks.
 *
 * @param place the parameter or field under test, such as {@code query.limit} or {@code body.prefill.url}
 * @param rule the rule that it keeps or breaks
 * @param description the value in words
 * @param template the request
 */
record GeneratedCase(String place, ValueRule rule, String description, RequestTemplate template) {

    boolean isValid() {
        return rule.isKept();
    }

    @Override
    public String toString() {
        return place + " with " + description + " (" + rule + ")";
    }
}
