/** Flows over the whole API, with REST Assured, for any service that speaks it. */
@NullMarked
package org.nectaropenapi.contract.restassured;

import org.jspecify.annotations.NullMarked;
