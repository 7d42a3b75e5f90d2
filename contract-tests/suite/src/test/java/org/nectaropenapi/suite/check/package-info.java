/** Proves on Nectar's document that every kind of deviation is found. */
@NullMarked
package org.nectaropenapi.suite.check;

import org.jspecify.annotations.NullMarked;
