/** JUnit support, which needs junit-jupiter-api on the class path of the caller. */
@NullMarked
package org.nectaropenapi.sandbox.junit;

import org.jspecify.annotations.NullMarked;
