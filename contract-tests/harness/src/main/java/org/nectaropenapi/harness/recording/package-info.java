/** Writes the redacted exchanges of a run to disk. */
@NullMarked
package org.nectaropenapi.harness.recording;

import org.jspecify.annotations.NullMarked;
