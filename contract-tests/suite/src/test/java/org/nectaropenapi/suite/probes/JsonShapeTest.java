package org.nectaropenapi.suite.probes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class JsonShapeTest {

    private static String shape(String json) {
        return JsonShape.of(ProxiedResponse.tree(json));
    }

    @Test
    void namesTypesAndNoValues() {
        assertThat(shape("{'name': 'Harborview', 'size': 3, 'share': 1.5, 'isOpen': true, 'note': null}"))
                .isEqualTo("{name: string, size: integer, share: number, isOpen: boolean, note: null}");
    }

    @Test
    void describesTwoLevels() {
        assertThat(shape("{'sites': [{'id': 'a'}, {'id': 'b'}], 'company': {'id': {'deep': 1}}}"))
                .isEqualTo("{sites: 2 × [{…}], company: {id: {…}}}");
    }

    @Test
    void hidesKeysThatAreNotFieldNames() {
        assertThat(shape("{'0a91dbe9-0198': 1, 'li.chen@example.com': 2, 'Zx8vQ2nLr5TtY1cK': 3}"))
                .isEqualTo("{…: integer, …: integer, …: integer}");
    }

    @Test
    void namesAtMostTwoTypesOfItems() {
        assertThat(shape("[1, 'a', true, null]")).isEqualTo("4 × [boolean | integer]");
    }
}
