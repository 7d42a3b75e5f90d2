/** An embedded, stateful sandbox of the API for tests: it behaves as the document and the documentation say. */
@NullMarked
package org.nectaropenapi.sandbox;

import org.jspecify.annotations.NullMarked;
