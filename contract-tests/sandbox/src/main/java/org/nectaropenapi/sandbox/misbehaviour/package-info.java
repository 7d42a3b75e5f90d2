/** Named fault injections. */
@NullMarked
package org.nectaropenapi.sandbox.misbehaviour;

import org.jspecify.annotations.NullMarked;
