/** Renders the sandbox's state as the API's schemas. */
@NullMarked
package org.nectaropenapi.sandbox.view;

import org.jspecify.annotations.NullMarked;
