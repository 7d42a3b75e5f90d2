/** Measures the suite itself: how much of what is wrong does it notice? */
@NullMarked
package org.nectaropenapi.strength;

import org.jspecify.annotations.NullMarked;
