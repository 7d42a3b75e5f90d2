/**
 * Brings what was observed of the live service into the document: a patch of the contract suite becomes edits of the
 * YAML text that leave order, comments and anchors as they are.
 */
@NullMarked
package org.nectaropenapi.harness.patch;

import org.jspecify.annotations.NullMarked;
