/** Replaces everything in exchanges and failures that identifies somebody or opens something. */
@NullMarked
package org.nectaropenapi.harness.redaction;

import org.jspecify.annotations.NullMarked;
