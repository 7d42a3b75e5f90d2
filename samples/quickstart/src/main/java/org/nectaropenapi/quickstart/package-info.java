/** The main job of the client as a program: from a new company to a table of its usage. */
@NullMarked
package org.nectaropenapi.quickstart;

import org.jspecify.annotations.NullMarked;
