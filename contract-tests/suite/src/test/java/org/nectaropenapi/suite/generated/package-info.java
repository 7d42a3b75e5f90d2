/** Tests that follow from the document alone: the limits of every parameter and every field of every body. */
@NullMarked
package org.nectaropenapi.suite.generated;

import org.jspecify.annotations.NullMarked;
