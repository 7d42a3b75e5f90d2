/** Where an application begins: {@link org.nectaropenapi.client.NectarClient} and its builder. */
@NullMarked
package org.nectaropenapi.client;

import org.jspecify.annotations.NullMarked;
