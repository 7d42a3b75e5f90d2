/** Answers that no service should give, by the hundred thousand. */
@NullMarked
package org.nectaropenapi.contract.fuzz;

import org.jspecify.annotations.NullMarked;
