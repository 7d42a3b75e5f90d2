/** The services that the suite can run against. */
@NullMarked
package org.nectaropenapi.contract.targets;

import org.jspecify.annotations.NullMarked;
