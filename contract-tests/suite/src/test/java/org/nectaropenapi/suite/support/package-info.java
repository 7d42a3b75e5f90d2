/** Connects the suite to the harness: the sandbox as a target, and the objects that a run creates. */
@NullMarked
package org.nectaropenapi.suite.support;

import org.jspecify.annotations.NullMarked;
