/** Reads the OpenAPI document and answers what it says: operations, routes, parameters and schemas. */
@NullMarked
package org.nectaropenapi.sandbox.document;

import org.jspecify.annotations.NullMarked;
