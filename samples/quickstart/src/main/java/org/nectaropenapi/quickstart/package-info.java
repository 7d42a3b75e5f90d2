/** The main job of the client, from an empty company to a table of usage, as a program that a newcomer runs first. */
@NullMarked
package org.nectaropenapi.quickstart;

import org.jspecify.annotations.NullMarked;
