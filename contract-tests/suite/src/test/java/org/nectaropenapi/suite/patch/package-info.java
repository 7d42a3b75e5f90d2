/** Tests that a drift patch leaves the project's document in order. */
@NullMarked
package org.nectaropenapi.suite.patch;

import org.jspecify.annotations.NullMarked;
