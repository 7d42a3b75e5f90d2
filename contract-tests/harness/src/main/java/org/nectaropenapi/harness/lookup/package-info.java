/** Finds what a test names in the document, and skips the test when the document does not have it. */
@NullMarked
package org.nectaropenapi.harness.lookup;

import org.jspecify.annotations.NullMarked;
