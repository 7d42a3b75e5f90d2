/** Answers that no service should give, by the hundred thousand. */
@NullMarked
package org.nectaropenapi.client.fuzz;

import org.jspecify.annotations.NullMarked;
