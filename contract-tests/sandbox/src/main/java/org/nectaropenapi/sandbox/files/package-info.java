/** The files behind documents, served as from a storage of its own: by signed link, without the API key. */
@NullMarked
package org.nectaropenapi.sandbox.files;

import org.jspecify.annotations.NullMarked;
