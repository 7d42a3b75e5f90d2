package org.nectaropenapi.codegen;

import org.jspecify.annotations.Nullable;

/**
 * The body of one of several successes.
 *
 * @param status its HTTP status
 * @param type the Java type of the body, null where there is none
 * @param description when the service responds so
 */
record StatusResult(String status, @Nullable String type, String description) {}
