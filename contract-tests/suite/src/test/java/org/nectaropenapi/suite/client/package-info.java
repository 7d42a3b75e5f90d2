/** Tests the client against the sandbox. */
@NullMarked
package org.nectaropenapi.suite.client;

import org.jspecify.annotations.NullMarked;
