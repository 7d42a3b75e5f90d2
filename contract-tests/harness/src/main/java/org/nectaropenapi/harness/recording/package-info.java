/** Writes the exchanges of a run to disk, with everything that identifies somebody replaced before it is written. */
@NullMarked
package org.nectaropenapi.harness.recording;

import org.jspecify.annotations.NullMarked;
