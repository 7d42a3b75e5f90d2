/** Proves on Nectar's document that no secret reaches a file. */
@NullMarked
package org.nectaropenapi.suite.redaction;

import org.jspecify.annotations.NullMarked;
