/** The probes of the open questions, one class for each part of the API. */
@NullMarked
package org.nectaropenapi.suite.questions;

import org.jspecify.annotations.NullMarked;
