/**
 * Applies a drift patch to the document: the changes that a run suggests become edits of the YAML text that leave
 * order, comments and anchors as they are.
 */
@NullMarked
package org.nectaropenapi.harness.patch;

import org.jspecify.annotations.NullMarked;
