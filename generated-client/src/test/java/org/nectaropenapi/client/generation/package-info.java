/** What the templates make of a document. */
@NullMarked
package org.nectaropenapi.client.generation;

import org.jspecify.annotations.NullMarked;
