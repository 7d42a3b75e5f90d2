package org.nectaropenapi.spec.model;

import java.util.List;

/**
 * The envelope of a paged list, by the document's {@code x-pagination}.
 *
 * @param items field of the envelope that has the rows
 * @param total field of the envelope that has their number over all pages
 */
public record Pagination(String items, String total) {

    /** The fields of every envelope by which a reader goes from page to page. */
    public static final List<String> POSITION = List.of("hasNext", "currentPage", "totalPages");
}
