/** The entry to the sandbox: starting, configuring and controlling it in tests or as a program. */
@NullMarked
package org.nectaropenapi.sandbox;

import org.jspecify.annotations.NullMarked;
