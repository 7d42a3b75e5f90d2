/** The services that the suite can run against. */
@NullMarked
package org.nectaropenapi.contract.target;

import org.jspecify.annotations.NullMarked;
