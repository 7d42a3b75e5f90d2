/** Gives tests a sandbox. Needs junit-jupiter-api, which the artifact does not bring along. */
@NullMarked
package org.nectaropenapi.sandbox.junit;

import org.jspecify.annotations.NullMarked;
