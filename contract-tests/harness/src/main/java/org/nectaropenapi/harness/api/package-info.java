/** The REST Assured requests of contract tests, every exchange of which is checked against the document. */
@NullMarked
package org.nectaropenapi.harness.api;

import org.jspecify.annotations.NullMarked;
