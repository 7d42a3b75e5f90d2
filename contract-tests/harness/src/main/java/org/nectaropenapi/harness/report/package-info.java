/** Tells a person and a build what a run of the suite showed. */
@NullMarked
package org.nectaropenapi.harness.report;

import org.jspecify.annotations.NullMarked;
