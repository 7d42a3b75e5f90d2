/** Files on their way to the service: where their bytes come from, what limits they keep, how they are framed. */
@NullMarked
package org.nectaropenapi.client.upload;

import org.jspecify.annotations.NullMarked;
