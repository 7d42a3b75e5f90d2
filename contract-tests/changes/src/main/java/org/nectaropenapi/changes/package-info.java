/**
 * Reports the changes since the last release, for users of the API and for users of the Java client, and the version
 * that follows from them.
 *
 * <p>The project's own rules rate the changes. openapi-diff gives a second opinion: a breaking change that only
 * openapi-diff reports counts as breaking until a rule covers it, and the report lists the disagreements.
 */
@NullMarked
package org.nectaropenapi.changes;

import org.jspecify.annotations.NullMarked;
