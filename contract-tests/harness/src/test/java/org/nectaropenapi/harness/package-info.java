/** Holds the harness's packages to their dependencies. */
@NullMarked
package org.nectaropenapi.harness;

import org.jspecify.annotations.NullMarked;
