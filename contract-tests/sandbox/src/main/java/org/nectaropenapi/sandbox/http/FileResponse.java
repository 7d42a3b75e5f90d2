package org.nectaropenapi.sandbox.http;

/**
 * A file or a refusal.
 *
 * @param status HTTP status
 * @param mediaType value of Content-Type
 * @param content the bytes
 */
public record FileResponse(int status, String mediaType, byte[] content) {}
