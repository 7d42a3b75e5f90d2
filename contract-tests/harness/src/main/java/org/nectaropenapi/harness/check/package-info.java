/** Holds exchanges to the document: request and answer, field by field. */
@NullMarked
package org.nectaropenapi.harness.check;

import org.jspecify.annotations.NullMarked;
