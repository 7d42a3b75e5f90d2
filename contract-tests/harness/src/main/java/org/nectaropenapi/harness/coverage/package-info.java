/** How much of the document a run has really shown. */
@NullMarked
package org.nectaropenapi.harness.coverage;

import org.jspecify.annotations.NullMarked;
