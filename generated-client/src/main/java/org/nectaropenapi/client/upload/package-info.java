/** Uploads of files: sources, limits and the multipart encoding. */
@NullMarked
package org.nectaropenapi.client.upload;

import org.jspecify.annotations.NullMarked;
