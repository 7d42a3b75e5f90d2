package org.nectaropenapi.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * The body of a request after reading.
 *
 * @param json the JSON body, or the fields of a form as an object
 * @param files the files of a multipart form by field name
 */
record RequestBody(JsonNode json, Map<String, FormFile> files) {}
