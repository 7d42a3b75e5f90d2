/** Tests of the code that the templates generate from a document. */
@NullMarked
package org.nectaropenapi.client.generation;

import org.jspecify.annotations.NullMarked;
