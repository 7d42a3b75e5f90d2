/**
 * What the generated client does with every schema and every operation of the document: on the wire, against a loopback
 * server that keeps the raw bytes, and on JSON trees. The cases come from the document, so an edit of it brings its
 * tests along.
 */
@NullMarked
package org.nectaropenapi.client.conformance;

import org.jspecify.annotations.NullMarked;
