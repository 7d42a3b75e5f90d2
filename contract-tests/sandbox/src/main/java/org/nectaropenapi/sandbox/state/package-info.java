/** What the sandbox knows: companies, sites, connections, meters, bills and the like. */
@NullMarked
package org.nectaropenapi.sandbox.state;

import org.jspecify.annotations.NullMarked;
