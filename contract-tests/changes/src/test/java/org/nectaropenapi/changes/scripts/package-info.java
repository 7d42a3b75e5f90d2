/**
 * The scripts for releases and for continuous integration, run in repositories of their own with a Maven that only
 * pretends.
 */
@NullMarked
package org.nectaropenapi.changes.scripts;

import org.jspecify.annotations.NullMarked;
