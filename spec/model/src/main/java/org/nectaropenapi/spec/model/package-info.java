/** Reads the OpenAPI document and answers what it says: operations, routes, parameters and schemas. */
@NullMarked
package org.nectaropenapi.spec.model;

import org.jspecify.annotations.NullMarked;
