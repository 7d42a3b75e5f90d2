/** The services that the suite can run against. */
@NullMarked
package org.nectaropenapi.harness.targets;

import org.jspecify.annotations.NullMarked;
