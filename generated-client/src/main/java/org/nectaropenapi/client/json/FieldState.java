package org.nectaropenapi.client.json;

/** What a JSON object says about one of its fields. */
public enum FieldState {
    /** The object has no such field. In the body of an update: leave the value as it is. */
    ABSENT,
    /** The field is there and holds {@code null}. In the body of an update: clear the value. */
    NULL,
    /** The field is there and holds a value. */
    VALUE
}
