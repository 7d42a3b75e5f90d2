/** Measures the strength of the contract suite: the share of injected faults that it detects. */
@NullMarked
package org.nectaropenapi.strength;

import org.jspecify.annotations.NullMarked;
