/** Makes values and bodies from the schemas and examples of a document. */
@NullMarked
package org.nectaropenapi.spec.samples;

import org.jspecify.annotations.NullMarked;
