/** Makes a sandbox do wrong, on purpose and by name. */
@NullMarked
package org.nectaropenapi.sandbox.misbehaviour;

import org.jspecify.annotations.NullMarked;
