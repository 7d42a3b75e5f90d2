/** The settings of a client and of its calls, and the reports about calls. */
@NullMarked
package org.nectaropenapi.client.http;

import org.jspecify.annotations.NullMarked;
