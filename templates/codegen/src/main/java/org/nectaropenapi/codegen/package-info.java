/** Extends the generator {@code java} by what the templates of this project need to know. */
@NullMarked
package org.nectaropenapi.codegen;

import org.jspecify.annotations.NullMarked;
