package org.nectaropenapi.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nectaropenapi.spec.model.ApiDocument;

/** Every kind of change gets the right impact in both directions, whatever openapi-diff reports. */
class ChangeCasesTest {

    static Stream<ChangeCase> kinds() {
        return Stream.concat(OperationChangeCases.all(), SchemaChangeCases.all());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void everyKindOfChangeGetsItsImpact(ChangeCase kind) {
        ApiDocument before = new SmallDocument().document();
        SmallDocument edited = new SmallDocument();
        kind.edit().accept(edited);
        ApiDocument after = edited.document();
        LibraryOpinion library = LibraryOpinion.of(before, after);
        LibraryOpinion backLibrary = LibraryOpinion.of(after, before);
        RatedChanges there = RatedChanges.of(DocumentComparison.compare(before, after), library);
        RatedChanges back = RatedChanges.of(DocumentComparison.compare(after, before), backLibrary);
        assertThat(List.of(there.api(), there.java(), back.api(), back.java(), library.impact(), backLibrary.impact()))
                .as("api, java, api back, java back, library, library back; there %s, back %s", there, back)
                .isEqualTo(kind.impacts());
        assertThat(there.changes()).as("the report has a line for it").isNotEmpty();
    }

    @Test
    void thereAreManyKindsOfChangeAndTheLibraryRatesSomeWrong() {
        assertThat(kinds()).hasSizeGreaterThanOrEqualTo(70);
        assertThat(kinds()).extracting(ChangeCase::name).doesNotHaveDuplicates();
        assertThat(kinds().filter(ChangeCase::libraryIsWrong)).hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void anUnchangedDocumentHasNoChanges() {
        ApiDocument document = new SmallDocument().document();
        assertThat(DocumentComparison.compare(document, document)).isEmpty();
        assertThat(LibraryOpinion.of(document, document).impact()).isEqualTo(Impact.NONE);
    }
}
