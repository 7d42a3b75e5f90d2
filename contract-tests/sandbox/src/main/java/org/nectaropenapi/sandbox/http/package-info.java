/** HTTP: receives requests, checks them and their responses against the document, and calls the handlers. */
@NullMarked
package org.nectaropenapi.sandbox.http;

import org.jspecify.annotations.NullMarked;
