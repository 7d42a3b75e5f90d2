package org.nectaropenapi.client.generation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.rules.DocumentRules;

/** What the fixture shows to work is nothing that the rules refuse. */
@Tag("golden")
class GoldenDocumentsTest {

    @ParameterizedTest
    @MethodSource("org.nectaropenapi.client.generation.GoldenFolder#walked")
    void everyDocumentKeepsTheRulesAboutItsForm(GoldenFolder golden) {
        assertThat(DocumentRules.checkForm(ApiDocument.read(golden.document()))).isEmpty();
    }
}
