/** Tests flows over the whole API against any service. */
@NullMarked
package org.nectaropenapi.suite.flows;

import org.jspecify.annotations.NullMarked;
