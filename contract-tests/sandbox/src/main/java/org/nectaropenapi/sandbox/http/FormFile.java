package org.nectaropenapi.sandbox.http;

/**
 * A file of a multipart form.
 *
 * @param name its file name, or an empty text
 * @param mediaType its media type in lower case without parameters, or an empty text
 * @param content its bytes
 */
public record FormFile(String name, String mediaType, byte[] content) {}
