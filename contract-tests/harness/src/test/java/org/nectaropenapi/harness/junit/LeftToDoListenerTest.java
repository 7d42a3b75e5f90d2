package org.nectaropenapi.harness.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.nectaropenapi.harness.lookup.DocumentLookup;
import org.nectaropenapi.harness.report.LeftToDo;
import org.nectaropenapi.spec.model.ApiDocument;

class LeftToDoListenerTest {
    private static final DocumentLookup SHOP =
            new DocumentLookup(ApiDocument.resource("org/nectaropenapi/harness/fixture/shop.yaml"));

    @TempDir
    private Path folder;

    @Test
    void listsTestsThatNameWhatTheDocumentDoesNotHave() throws IOException {
        run(SomeCases.class, OtherCases.class);

        assertThat(LeftToDo.read(folder))
                .containsExactlyInAnyOrder(
                        new LeftToDo("SomeCases.names", "The document has no operation sellThing."),
                        new LeftToDo("SomeCases.each field", "The document has no property Thing.size."),
                        new LeftToDo("SomeCases.each parameter", "The document has no parameter size of listThings."),
                        new LeftToDo("SomeCases.each event", "The document has no event thing.sold."),
                        new LeftToDo("OtherCases", "The document has no schema Order."));
    }

    @Test
    void forgetsTheTestsOfAnEarlierRun() throws IOException {
        LeftToDo.write(folder, LeftToDoListenerTest.class.getName(), List.of(new LeftToDo("a", "b: c")));
        assertThat(LeftToDo.read(folder)).containsExactly(new LeftToDo("a", "b: c"));

        run(SoundCases.class);

        assertThat(LeftToDo.read(folder)).isEmpty();
    }

    @Test
    void aTestOfAValueWithLineBreaksIsOneLine() throws IOException {
        LeftToDo.write(folder, LeftToDoListenerTest.class.getName(), List.of(new LeftToDo("a\nb", "c\u2028d")));
        assertThat(LeftToDo.read(folder)).containsExactly(new LeftToDo("a\\nb", "c\\u2028d"));
    }

    private void run(Class<?>... classes) {
        TestLaunch.run(Map.of(), new LeftToDoListener(folder), classes);
    }

    @Tag("launched")
    static final class SomeCases {
        @Test
        void names() {
            fail(SHOP.operation("sellThing").id());
        }

        @TestFactory
        Stream<DynamicTest> each() {
            return Stream.of(
                    DynamicTest.dynamicTest("field", () -> SHOP.property("Thing", "size")),
                    DynamicTest.dynamicTest("parameter", () -> SHOP.parameter("listThings", "size")),
                    DynamicTest.dynamicTest("event", () -> SHOP.event("thing.sold")),
                    DynamicTest.dynamicTest("known", () -> SHOP.property("Thing", "name")));
        }
    }

    @Tag("launched")
    static final class OtherCases {
        @BeforeAll
        static void prepare() {
            SHOP.schema("Order");
        }

        @Test
        void isNotReached() {
            fail("not reached");
        }
    }

    @Tag("launched")
    static final class SoundCases {
        @Test
        void finds() {
            assertThat(SHOP.operation("listThings").id()).isEqualTo("listThings");
        }
    }
}
