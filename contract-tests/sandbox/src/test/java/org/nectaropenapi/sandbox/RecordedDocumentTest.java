package org.nectaropenapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;

/** The record is enough of a document for every test, so that a test that fails on it shows a fault of the sandbox. */
@Tag("thorough")
class RecordedDocumentTest {
    @Test
    void everyTestPassesWithASandboxThatServesTheRecord() {
        assertThat(DocumentChanges.failuresOnRecord(
                        DiscoverySelectors.selectPackage(getClass().getPackageName())))
                .isEmpty();
    }
}
