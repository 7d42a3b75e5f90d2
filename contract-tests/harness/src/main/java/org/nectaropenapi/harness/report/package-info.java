/** Reports a run of the suite to people and to the build. */
@NullMarked
package org.nectaropenapi.harness.report;

import org.jspecify.annotations.NullMarked;
