/** What went over the wire and what the document says of it. */
@NullMarked
package org.nectaropenapi.contract.exchange;

import org.jspecify.annotations.NullMarked;
