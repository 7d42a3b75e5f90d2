/** The README's code, compiled and run as it stands there. */
@NullMarked
package org.nectaropenapi.suite.docs;

import org.jspecify.annotations.NullMarked;
