/** Measures how much of the document a run has shown. */
@NullMarked
package org.nectaropenapi.harness.coverage;

import org.jspecify.annotations.NullMarked;
