package org.nectaropenapi.suite.generated;

/**
 * One request that follows from the document.
 *
 * @param place the parameter or field that it is about, such as {@code query.limit} or {@code body.prefill.url}
 * @param rule the rule that it keeps or breaks
 * @param what the value in words
 * @param draft the request
 */
record GeneratedCase(String place, ValueRule rule, String what, RequestTemplate draft) {

    boolean isValid() {
        return rule == ValueRule.VALID;
    }

    @Override
    public String toString() {
        return place + " with " + what + " (" + rule + ")";
    }
}
