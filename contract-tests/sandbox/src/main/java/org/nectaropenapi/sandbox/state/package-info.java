/** The data of a sandbox: companies, sites, connections, meters, bills and so on. */
@NullMarked
package org.nectaropenapi.sandbox.state;

import org.jspecify.annotations.NullMarked;
