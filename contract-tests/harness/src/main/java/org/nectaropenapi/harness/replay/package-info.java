/** Replays a recorded run without a service. */
@NullMarked
package org.nectaropenapi.harness.replay;

import org.jspecify.annotations.NullMarked;
