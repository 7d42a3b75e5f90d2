package org.nectaropenapi.spec.model;

/**
 * The envelope of a paged list, by the document's {@code x-pagination}.
 *
 * @param items field of the envelope that has the rows
 * @param total field of the envelope that has their number over all pages
 */
public record Pagination(String items, String total) {}
