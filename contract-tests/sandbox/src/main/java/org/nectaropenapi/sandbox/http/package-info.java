/** Takes requests off the wire, holds them and their answers to the document, and hands them to the operations. */
@NullMarked
package org.nectaropenapi.sandbox.http;

import org.jspecify.annotations.NullMarked;
