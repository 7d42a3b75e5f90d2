/** The operations of the API, one interface for each of the document's tags. Generated. */
@NullMarked
package org.nectaropenapi.client.api;

import org.jspecify.annotations.NullMarked;
