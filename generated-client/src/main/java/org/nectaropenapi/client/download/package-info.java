/** Fetching the files behind documents. */
@NullMarked
package org.nectaropenapi.client.download;

import org.jspecify.annotations.NullMarked;
