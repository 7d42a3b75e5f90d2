/** Reads OpenAPI documents: operations, parameters, schemas, extensions and their places. */
@NullMarked
package org.nectaropenapi.spec.model;

import org.jspecify.annotations.NullMarked;
