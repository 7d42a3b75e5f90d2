package org.nectaropenapi.client.faults;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every kind of call has the outcome of the table with every fault: the exception, the number of requests and the
 * pauses between them. No row is lost or delivered twice, and the client works afterwards.
 */
@Timeout(600)
@Tag("exhaustive")
class FaultMatrixTest {

    @TempDir
    static Path folder;

    private static FaultMatrix matrix;

    @BeforeAll
    static void start() {
        matrix = new FaultMatrix(folder, FaultMatrix.allCells());
    }

    @AfterAll
    static void stop() {
        matrix.close();
    }

    @TestFactory
    Stream<DynamicContainer> everyCallHasTheOutcomeOfTheTable() {
        return matrix.tests();
    }

    @Test
    void noRedirectIsFollowedAndNoStorageReceivesTheKey() throws Exception {
        matrix.checkThatNoRedirectIsFollowedAndNoStorageReceivesTheKey();
    }
}
