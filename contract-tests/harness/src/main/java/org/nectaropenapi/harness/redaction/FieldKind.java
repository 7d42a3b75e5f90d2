package org.nectaropenapi.harness.redaction;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The kinds of texts in fields and parameters, which decide how they are redacted. */
public enum FieldKind {
    /** An e-mail address. */
    EMAIL,
    /** The name of a person, an organization or a place. */
    NAME,
    /** An address or a part of one. */
    ADDRESS,
    /** A number that belongs to somebody, such as that of an account. */
    NUMBER,
    /** A login. */
    USER,
    /** A password; not even its length is kept. */
    PASSWORD,
    /** A value that gives access to whoever has it. */
    SECRET,
    /** A URL, which may contain a secret or a signature. */
    LINK,
    /** The name of a file. */
    FILE,
    /** Free text. */
    TEXT,
    /** An id of the service. */
    ID("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"),
    /** A value of a list, of the document's or a new one that is a short word or a unit. */
    WORD("[A-Z]{1,30}(?:_[A-Z]{1,30}){0,5}|[a-z]{1,20}(?:_[a-z]{1,20}){0,3}|[A-Z][a-z]{1,19}|[A-Za-z]{1,6}[0-9]?"),
    /** A decimal number. */
    DECIMAL("-?[0-9]{0,12}(?:\\.[0-9]{0,6})?"),
    /** A date, or a time with or without its zone. */
    DATE("[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9:.]{5,18}(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?");

    private final @Nullable Pattern harmless;

    FieldKind() {
        this.harmless = null;
    }

    FieldKind(String harmless) {
        this.harmless = Pattern.compile(harmless);
    }

    /** Tells whether values of this kind are harmless as long as they have its form. */
    boolean isHarmless() {
        return harmless != null;
    }

    /** Tells whether a value is harmless: it has the form of its kind, which names and secrets never have. */
    public boolean isHarmless(String value) {
        return harmless != null && harmless.matcher(value).matches();
    }

    /** Tells whether values of this kind are replaced wherever they occur, even in fields of other kinds. */
    boolean isRemembered() {
        return !isHarmless() && this != TEXT;
    }
}
