/** How tests of the suite reach the service, what they may rely on there, and how their exchanges are kept. */
@NullMarked
package org.nectaropenapi.harness.run;

import org.jspecify.annotations.NullMarked;
