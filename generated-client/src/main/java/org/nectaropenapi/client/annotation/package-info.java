/** Marks on generated code. */
@NullMarked
package org.nectaropenapi.client.annotation;

import org.jspecify.annotations.NullMarked;
