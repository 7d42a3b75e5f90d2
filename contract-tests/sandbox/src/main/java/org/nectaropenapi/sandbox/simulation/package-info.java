/** Compares a document with what the sandbox simulates, and brings bodies into the document's form. */
@NullMarked
package org.nectaropenapi.sandbox.simulation;

import org.jspecify.annotations.NullMarked;
