/** One run of a suite against one target: its requests, their limits, its test data and its exchanges. */
@NullMarked
package org.nectaropenapi.harness.run;

import org.jspecify.annotations.NullMarked;
