/** The pacts held to the OpenAPI document. */
@NullMarked
package org.nectaropenapi.pacts.document;

import org.jspecify.annotations.NullMarked;
