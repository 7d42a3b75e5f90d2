/** Usage and charges by calendar month. */
@NullMarked
package org.nectaropenapi.client.usage;

import org.jspecify.annotations.NullMarked;
