/** Exchanges with a service and their deviations from the document. */
@NullMarked
package org.nectaropenapi.harness.exchange;

import org.jspecify.annotations.NullMarked;
