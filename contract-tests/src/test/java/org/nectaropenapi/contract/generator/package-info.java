/** What the templates make of a document. */
@NullMarked
package org.nectaropenapi.contract.generator;

import org.jspecify.annotations.NullMarked;
