package org.nectaropenapi.spec.model;

/**
 * How a list travels in pages, as the document's {@code x-pagination} says.
 *
 * @param items field of the envelope that has the rows
 * @param total field of the envelope that has their number over all pages
 */
public record Pagination(String items, String total) {}
