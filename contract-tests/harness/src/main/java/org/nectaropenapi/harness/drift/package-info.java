/** Where the service and the document differ, what of it is known, and how the document would follow. */
@NullMarked
package org.nectaropenapi.harness.drift;

import org.jspecify.annotations.NullMarked;
