/** The rules that the OpenAPI document and the list of its open questions keep. */
@NullMarked
package org.nectaropenapi.spec.rules;

import org.jspecify.annotations.NullMarked;
