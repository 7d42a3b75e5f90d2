/** Starts services and runs of the suite in JVMs of their own. */
@NullMarked
package org.nectaropenapi.strength.process;

import org.jspecify.annotations.NullMarked;
