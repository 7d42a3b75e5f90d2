/** Checks the pacts against the OpenAPI document. */
@NullMarked
package org.nectaropenapi.pacts.document;

import org.jspecify.annotations.NullMarked;
