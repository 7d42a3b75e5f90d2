/** Fetching the files of the sandbox's documents with the client. */
@NullMarked
package org.nectaropenapi.contract.download;

import org.jspecify.annotations.NullMarked;
