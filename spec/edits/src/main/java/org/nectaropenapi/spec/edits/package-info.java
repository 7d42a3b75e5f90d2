/**
 * Edits of the document as they come up from day to day, and the trial that builds a copy of the repository with them.
 */
@NullMarked
package org.nectaropenapi.spec.edits;

import org.jspecify.annotations.NullMarked;
