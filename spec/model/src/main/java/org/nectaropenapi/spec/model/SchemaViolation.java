package org.nectaropenapi.spec.model;

/**
 * Something that a schema does not allow.
 *
 * @param field dotted path of the value in the checked JSON; empty for the whole of it
 * @param rule the keyword of the schema that is violated
 * @param message what is wrong, in the validator's words
 */
public record SchemaViolation(String field, String rule, String message) {

    /** {@return the field, or a word for the whole} */
    public String place() {
        return field.isEmpty() ? "body" : field;
    }

    /** {@return what is wrong with the value} */
    public String what() {
        return switch (rule) {
            case "required" -> "is required";
            case "additionalProperties" -> "is not in the document";
            default -> message;
        };
    }

    /** {@return the finding in one line: the field, then what is wrong} */
    public String text() {
        return place() + ": " + what();
    }
}
