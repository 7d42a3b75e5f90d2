/** Checks the structure of the suite. */
@NullMarked
package org.nectaropenapi.suite;

import org.jspecify.annotations.NullMarked;
