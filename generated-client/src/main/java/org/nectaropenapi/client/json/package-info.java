/**
 * Reading and writing JSON: the base of every model, open enums, and the one
 * {@link com.fasterxml.jackson.databind.ObjectMapper} they are read with.
 */
@NullMarked
package org.nectaropenapi.client.json;

import org.jspecify.annotations.NullMarked;
