/**
 * Runs the suite against services that keep every page and read what the pages leave open otherwise than the sandbox.
 *
 * <p>Such a service is the sandbox behind a proxy, in a JVM of its own. The
 * {@linkplain org.nectaropenapi.suite.probes.ServiceVariation variations} are those that prove the probes of the open
 * questions; {@link org.nectaropenapi.strength.characters.Answers} deals them to the services. None of them may fail a
 * test.
 */
@NullMarked
package org.nectaropenapi.strength.characters;

import org.jspecify.annotations.NullMarked;
