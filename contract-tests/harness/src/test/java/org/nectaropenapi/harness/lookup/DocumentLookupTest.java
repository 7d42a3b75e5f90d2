package org.nectaropenapi.harness.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.nectaropenapi.spec.model.ApiDocument;

class DocumentLookupTest {
    private final DocumentLookup shop =
            new DocumentLookup(ApiDocument.resource("org/nectaropenapi/harness/fixture/shop.yaml"));

    @Test
    void aPathTakesItsValuesInTheirOrder() {
        assertThat(shop.path("listThings")).isEqualTo("/things");
        assertThat(shop.path("addPhoto", "$1")).isEqualTo("/things/$1/photo");
    }

    @Test
    void aPathWithOtherParametersIsLeftToDo() {
        assertThatThrownBy(() -> shop.path("listThings", 1))
                .isInstanceOf(NotInDocumentException.class)
                .hasMessageContaining("listThings at the path /things");
        assertThatThrownBy(() -> shop.path("addPhoto")).isInstanceOf(NotInDocumentException.class);
    }

    @Test
    void findsStatusesParametersAndFields() {
        assertThat(shop.successes("createThing")).containsExactly(201);
        assertThat(shop.parameter("listThings", "page").in()).isEqualTo("query");
        assertThat(shop.property("Thing", "name").location()).isEqualTo("Thing.name");
    }
}
