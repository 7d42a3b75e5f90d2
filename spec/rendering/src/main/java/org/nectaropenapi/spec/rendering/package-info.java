/** Renders an OpenAPI 3.0 document in the forms that readers of other languages and other tools need. */
@NullMarked
package org.nectaropenapi.spec.rendering;

import org.jspecify.annotations.NullMarked;
