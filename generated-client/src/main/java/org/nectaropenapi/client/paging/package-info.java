/** Reading lists page by page. */
@NullMarked
package org.nectaropenapi.client.paging;

import org.jspecify.annotations.NullMarked;
