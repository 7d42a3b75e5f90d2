package org.nectaropenapi.client.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.client.paging.ScriptedList.Page;

/** A list read one page at a time. */
class PagedTest {

    private final ScriptedList list = ScriptedList.ofPages(3, 2);

    @Test
    void nothingIsRequestedBeforeItIsNeeded() {
        Iterator<Integer> rows = list.paged().all().iterator();
        assertThat(list.requested()).isEmpty();
        assertThat(rows.next()).isEqualTo(1);
        assertThat(rows.next()).isEqualTo(2);
        assertThat(list.requested()).containsExactly(1);
        assertThat(rows.hasNext()).isTrue();
        assertThat(rows.hasNext()).isTrue();
        assertThat(list.requested()).containsExactly(1, 2);
        assertThat(rows).toIterable().containsExactly(3, 4, 5, 6);
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(rows::next);
        assertThat(list.requested()).containsExactly(1, 2, 3);
    }

    @Test
    void rowsAndPagesCanBeReadAgain() {
        Paged<Page, Integer> paged = list.paged();
        for (int round = 0; round < 2; round++) {
            assertThat(paged.all()).containsExactlyElementsOf(ScriptedList.rows(6));
            assertThat(paged.stream()).containsExactlyElementsOf(ScriptedList.rows(6));
            assertThat(paged.pages()).extracting(Page::number).containsExactly(1, 2, 3);
        }
        assertThat(list.requested()).hasSize(18);
    }

    @Test
    void aStreamThatStopsEarlyRequestsNoMore() {
        assertThat(list.paged().stream().limit(2)).containsExactly(1, 2);
        assertThat(list.requested()).containsExactly(1);
    }

    @Test
    void aSinglePageIsOneRequest() {
        assertThat(list.paged().firstPage().rows()).containsExactly(1, 2);
        assertThat(list.paged().page(3).rows()).containsExactly(5, 6);
        assertThat(list.paged().page(1).rows()).containsExactly(1, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> list.paged().page(0))
                .withMessageEndingWith(": page 0 does not exist, the first page is 1");
        assertThat(list.requested()).containsExactly(1, 3, 1);
    }

    @Test
    void aListMayBeginWithALaterPage() {
        Paged<Page, Integer> later = new Paged<>(
                "listThings",
                2,
                new PageShape<>(Page::rows, Page::hasNext, Page::currentPage, Page::totalPages),
                number -> ScriptedList.page(number, 3, 2));
        assertThat(later.all()).containsExactly(3, 4, 5, 6);
        assertThat(later.firstPage().number()).isEqualTo(2);
    }

    @Test
    void emptyPagesDoNotEndAList() {
        ScriptedList gaps = new ScriptedList(
                number -> new Page(number, number == 4 ? List.of(7) : List.of(), number < 4, number, 4));
        assertThat(gaps.paged().all()).containsExactly(7);
        ScriptedList none = new ScriptedList(number -> new Page(1, List.of(), false, 1, 0));
        assertThat(none.paged().all()).isEmpty();
        assertThat(none.requested()).containsExactly(1);
    }

    @Test
    void readingCanGoOnWithThePageThatFailed() {
        ScriptedList failing = new ScriptedList(number -> {
            if (number == 2) {
                throw new IllegalStateException("away");
            }
            return ScriptedList.page(number, 3, 2);
        });
        Iterator<Page> pages = failing.paged().pages().iterator();
        assertThat(pages.next().number()).isEqualTo(1);
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(pages::next);
        assertThat(failing.requested()).containsExactly(1, 2);
    }
}
