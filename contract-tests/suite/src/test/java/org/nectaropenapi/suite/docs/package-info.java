/** Compiles and runs the code in the README and in docs. */
@NullMarked
package org.nectaropenapi.suite.docs;

import org.jspecify.annotations.NullMarked;
