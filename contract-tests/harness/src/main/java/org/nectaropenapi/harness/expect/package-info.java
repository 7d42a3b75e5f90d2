/**
 * Expectations on the behaviour of a service, each with its source: a page, an open question or the document's schema.
 */
@NullMarked
package org.nectaropenapi.harness.expect;

import org.jspecify.annotations.NullMarked;
