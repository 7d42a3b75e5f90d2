/** The objects and enumerations of the API. Generated. */
@NullMarked
package org.nectaropenapi.client.model;

import org.jspecify.annotations.NullMarked;
