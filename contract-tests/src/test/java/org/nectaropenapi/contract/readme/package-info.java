/** The README's code, compiled and run as it stands there. */
@NullMarked
package org.nectaropenapi.contract.readme;

import org.jspecify.annotations.NullMarked;
