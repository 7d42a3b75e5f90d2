/** What went over the wire and what the document says of it. */
@NullMarked
package org.nectaropenapi.harness.exchange;

import org.jspecify.annotations.NullMarked;
