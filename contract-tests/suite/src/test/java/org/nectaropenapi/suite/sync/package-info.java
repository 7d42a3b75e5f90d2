/** Syncs an application's tables with the embedded sandbox. */
@NullMarked
package org.nectaropenapi.suite.sync;

import org.jspecify.annotations.NullMarked;
