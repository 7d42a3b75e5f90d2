/** The pacts held to the OpenAPI document. */
@NullMarked
package org.nectaropenapi.contract.pact.document;

import org.jspecify.annotations.NullMarked;
