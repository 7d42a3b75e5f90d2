/** Checks exchanges against the document: request and response, field by field. */
@NullMarked
package org.nectaropenapi.harness.check;

import org.jspecify.annotations.NullMarked;
