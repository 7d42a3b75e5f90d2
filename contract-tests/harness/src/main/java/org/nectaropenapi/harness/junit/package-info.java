/** The JUnit side of a contract suite: its annotations, its extension, and the listener that starts the reports. */
@NullMarked
package org.nectaropenapi.harness.junit;

import org.jspecify.annotations.NullMarked;
