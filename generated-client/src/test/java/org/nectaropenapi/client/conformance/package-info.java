/**
 * Tests of the generated client with every schema and every operation of the document, whose cases are read from the
 * document.
 */
@NullMarked
package org.nectaropenapi.client.conformance;

import org.jspecify.annotations.NullMarked;
