/** Finds where a service differs from the document, and the changes with which the document would follow. */
@NullMarked
package org.nectaropenapi.harness.drift;

import org.jspecify.annotations.NullMarked;
