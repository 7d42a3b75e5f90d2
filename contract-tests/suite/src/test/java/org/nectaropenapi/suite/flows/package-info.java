/** Flows over the whole API, with REST Assured, for any service that speaks it. */
@NullMarked
package org.nectaropenapi.suite.flows;

import org.jspecify.annotations.NullMarked;
