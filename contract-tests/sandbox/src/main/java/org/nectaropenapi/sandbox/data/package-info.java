/** Generates realistic accounts, bills and readings, and makes them appear when they are due. */
@NullMarked
package org.nectaropenapi.sandbox.data;

import org.jspecify.annotations.NullMarked;
