/** Answers the requests of a run from a recording of an earlier one, without any service. */
@NullMarked
package org.nectaropenapi.harness.replay;

import org.jspecify.annotations.NullMarked;
