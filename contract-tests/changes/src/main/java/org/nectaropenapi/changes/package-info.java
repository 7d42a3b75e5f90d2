/**
 * What changed since the last release: in the document for users of the API, in the client's jar for users of the Java
 * API, and the version number that follows.
 *
 * <p>The verdicts are the project's own rules. The library openapi-diff is asked as well: what it alone finds is
 * reported as breaking until a rule knows it, and where a rule and the library disagree the report says so.
 */
@NullMarked
package org.nectaropenapi.changes;

import org.jspecify.annotations.NullMarked;
