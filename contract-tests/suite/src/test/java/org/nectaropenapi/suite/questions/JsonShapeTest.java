package org.nectaropenapi.suite.questions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class JsonShapeTest {

    private static String shape(String json) {
        return JsonShape.of(ProxiedResponse.tree(json));
    }

    @Test
    void tellsTypesAndNoValues() {
        assertThat(shape("{'name': 'Harborview', 'size': 3, 'share': 1.5, 'isOpen': true, 'note': null}"))
                .isEqualTo("{name: string, size: integer, share: number, isOpen: boolean, note: null}");
    }

    @Test
    void goesTwoLevelsDeep() {
        assertThat(shape("{'sites': [{'id': 'a'}, {'id': 'b'}], 'company': {'id': {'deep': 1}}}"))
                .isEqualTo("{sites: 2 × [{…}], company: {id: {…}}}");
    }

    @Test
    void hidesKeysThatAreNoNames() {
        assertThat(shape("{'0a91dbe9-0198': 1, 'li.chen@example.com': 2, 'Zx8vQ2nLr5TtY1cK': 3}"))
                .isEqualTo("{…: integer, …: integer, …: integer}");
    }

    @Test
    void namesTwoFormsOfItemsAtMost() {
        assertThat(shape("[1, 'a', true, null]")).isEqualTo("4 × [boolean | integer]");
    }
}
