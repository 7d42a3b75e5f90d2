package org.nectaropenapi.client.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.client.error.InconsistentPagesException;
import org.nectaropenapi.client.error.UnreadableFieldException;

/** A list that is read from cursor to cursor. */
class CursorPagedTest {

    private final List<String> requested = new ArrayList<>();

    /** A page with its items and the cursor of the next one. */
    private record Page(List<Integer> items, @Nullable String next) {}

    private CursorPaged<Page, Integer> list(@Nullable String first, Map<String, Page> pages) {
        return new CursorPaged<>("listThings", first, Page::items, Page::next, cursor -> {
            requested.add(String.valueOf(cursor));
            return Objects.requireNonNull(pages.get(String.valueOf(cursor)));
        });
    }

    private CursorPaged<Page, Integer> threePages() {
        return list(
                null,
                Map.of(
                        "null", new Page(List.of(1, 2), "b"),
                        "b", new Page(List.of(), "c"),
                        "c", new Page(List.of(3), "")));
    }

    @Test
    void nothingIsRequestedBeforeItIsNeeded() {
        Iterator<Integer> items = threePages().all().iterator();
        assertThat(requested).isEmpty();
        assertThat(items.next()).isEqualTo(1);
        assertThat(items.next()).isEqualTo(2);
        assertThat(requested).containsExactly("null");
        assertThat(items.next()).isEqualTo(3);
        assertThat(items.hasNext()).isFalse();
        assertThat(requested).containsExactly("null", "b", "c");
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(items::next);
    }

    @Test
    void everyIterationStartsOver() {
        CursorPaged<Page, Integer> list = threePages();

        assertThat(list.stream()).containsExactly(1, 2, 3);
        assertThat(list.pages()).extracting(Page::next).containsExactly("b", "c", "");
        assertThat(requested).containsExactly("null", "b", "c", "null", "b", "c");
    }

    @Test
    void theLastPageNamesNoCursor() {
        Iterator<Page> pages =
                list("x", Map.of("x", new Page(List.of(1), null))).pages().iterator();

        assertThat(pages.next().items()).containsExactly(1);
        assertThat(pages.hasNext()).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(pages::next);
    }

    @Test
    void aSinglePageIsOneRequest() {
        assertThat(threePages().firstPage().items()).containsExactly(1, 2);
        assertThat(threePages().page("c").items()).containsExactly(3);
        assertThat(requested).containsExactly("null", "c");
    }

    @Test
    void thePageIsDeliveredBeforeItShowsThatItsCursorCannotBeRead() {
        UnreadableFieldException unreadable = new UnreadableFieldException("Page", "next", "a text", "[]");
        CursorPaged<Page, Integer> list = new CursorPaged<>(
                "listThings",
                null,
                Page::items,
                page -> {
                    throw unreadable;
                },
                cursor -> new Page(List.of(1, 2), "b"));
        Iterator<Integer> items = list.all().iterator();

        assertThat(List.of(items.next(), items.next())).containsExactly(1, 2);
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatExceptionOfType(UnreadableFieldException.class)
                    .isThrownBy(items::hasNext)
                    .isSameAs(unreadable);
        }
    }

    @Test
    void aPageThatNamesItsOwnCursorEndsTheIteration() {
        Iterator<Integer> items =
                list("x", Map.of("x", new Page(List.of(1), "x"))).all().iterator();

        assertThat(items.next()).isEqualTo(1);
        assertThatExceptionOfType(InconsistentPagesException.class).isThrownBy(items::hasNext);
        assertThat(requested).containsExactly("x");
    }
}
