/** Makes bills that look real, and makes them appear when their time has come. */
@NullMarked
package org.nectaropenapi.sandbox.data;

import org.jspecify.annotations.NullMarked;
