package org.nectaropenapi.client.json;

/** The state of a field in a JSON object. */
public enum FieldState {
    /** The object has no such field. In the body of an update: leave the value as it is. */
    ABSENT,
    /** The field is there and holds {@code null}. In the body of an update: clear the value. */
    NULL,
    /** The field is there and holds a value. */
    VALUE
}
