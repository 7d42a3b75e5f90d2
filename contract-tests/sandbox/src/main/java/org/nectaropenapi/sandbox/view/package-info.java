/** Shows the sandbox's state in the shapes of the API. */
@NullMarked
package org.nectaropenapi.sandbox.view;

import org.jspecify.annotations.NullMarked;
