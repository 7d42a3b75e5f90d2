/** Tests of the client with hundreds of thousands of malformed responses. */
@NullMarked
package org.nectaropenapi.client.fuzz;

import org.jspecify.annotations.NullMarked;
