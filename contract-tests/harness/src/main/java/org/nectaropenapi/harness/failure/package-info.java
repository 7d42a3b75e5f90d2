/** Failures that say what of the service caused them, so that many of one cause can be told as one. */
@NullMarked
package org.nectaropenapi.harness.failure;

import org.jspecify.annotations.NullMarked;
