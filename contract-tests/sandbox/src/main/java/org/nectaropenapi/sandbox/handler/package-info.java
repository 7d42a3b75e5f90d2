/** The operations: one class for each tag of the document, one public method for each operationId. */
@NullMarked
package org.nectaropenapi.sandbox.handler;

import org.jspecify.annotations.NullMarked;
