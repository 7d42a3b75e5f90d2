/**
 * One class for each tag of the document, one public method for each operation: its name is the operationId, it takes a
 * request and gives the answer.
 */
@NullMarked
package org.nectaropenapi.sandbox.handler;

import org.jspecify.annotations.NullMarked;
