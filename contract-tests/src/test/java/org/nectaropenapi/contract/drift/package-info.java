/** Where the service and the document differ, what of it is known, and how the document would follow. */
@NullMarked
package org.nectaropenapi.contract.drift;

import org.jspecify.annotations.NullMarked;
