/** Shows where each sentence of the Getting started page stands in document, client and sandbox. */
@NullMarked
package org.nectaropenapi.suite.gettingstarted;

import org.jspecify.annotations.NullMarked;
