/** Serves the files of documents, as a storage does: by signed link, without the API key. */
@NullMarked
package org.nectaropenapi.sandbox.files;

import org.jspecify.annotations.NullMarked;
