package org.nectaropenapi.harness.drift;

import org.nectaropenapi.harness.exchange.Deviation;

/** The kinds of differences between a service and its document. */
public enum DriftKind {
    UNDOCUMENTED_STATUS(
            "undocumented status", "A response has a status that the document does not have for its operation."),
    UNDOCUMENTED_FIELD("undocumented field", "A response has a field that the document does not have."),
    TYPE_CHANGED("change of a type", "A value has another JSON type than the document says."),
    FORMAT_CHANGED("change of a format", "A text is not in the format that the document says."),
    UNKNOWN_ENUM_VALUE("unknown value of a complete enum", "A value is not in the document's list."),
    /** The document calls such a list open, so a new value is reported and never fails. */
    UNLISTED_VALUE("value that an open list does not name", "A value that an open list does not name yet."),
    REQUIRED_MISSING("missing required field", "A field that the document requires is not there."),
    RULE_BROKEN("broken rule", "A value or a body breaks another rule of the document."),
    NEVER_RETURNED(
            "documented field that never comes",
            "The document has a field that no response had, although its object was there.");

    private final String title;
    private final String meaning;

    DriftKind(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    /** Returns the kind in a few words. */
    public String title() {
        return title;
    }

    /** Returns the kind in a sentence. */
    public String meaning() {
        return meaning;
    }

    /** Tells whether a difference of this kind can fail the build. */
    public boolean isGated() {
        return this != UNLISTED_VALUE;
    }

    static DriftKind of(Deviation deviation) {
        return switch (deviation.kind()) {
            case UNDOCUMENTED_STATUS -> UNDOCUMENTED_STATUS;
            case UNDOCUMENTED_FIELD -> UNDOCUMENTED_FIELD;
            case TYPE -> TYPE_CHANGED;
            case FORMAT -> FORMAT_CHANGED;
            case UNKNOWN_ENUM_VALUE -> deviation.isAllowed() ? UNLISTED_VALUE : UNKNOWN_ENUM_VALUE;
            case MISSING -> REQUIRED_MISSING;
            case UNDOCUMENTED_OPERATION,
                    UNDOCUMENTED_PARAMETER,
                    BODY_PRESENCE,
                    MEDIA_TYPE,
                    UNREADABLE_BODY,
                    CONSTRAINT,
                    CLIENT -> RULE_BROKEN;
        };
    }
}
