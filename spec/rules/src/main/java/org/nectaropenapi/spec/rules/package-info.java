/**
 * Checks of the OpenAPI document itself: what it must say about every operation, schema, parameter and field, and that
 * its examples and open questions keep step with it.
 *
 * <p>Every rule is a function from the document to its findings. A test holds the document against each rule, and
 * breaks a copy of it in the way the rule forbids, so that no rule passes by finding nothing ever.
 */
@NullMarked
package org.nectaropenapi.spec.rules;

import org.jspecify.annotations.NullMarked;
