/** The targets that a suite can run against, and the settings of a run. */
@NullMarked
package org.nectaropenapi.harness.targets;

import org.jspecify.annotations.NullMarked;
