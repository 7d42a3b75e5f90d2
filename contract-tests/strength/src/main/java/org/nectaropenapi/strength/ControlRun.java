package org.nectaropenapi.strength;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.ExchangeFile;
import org.nectaropenapi.harness.report.RunGates;
import org.nectaropenapi.spec.model.ApiDocument;

/**
 * The run without a fault, with which the others are compared.
 *
 * @param order the order in which the others run the test classes
 * @param gates the gates of the run
 * @param exchanges its exchanges
 */
record ControlRun(ExecutionOrder order, RunGates gates, List<Exchange> exchanges) {

    /**
     * Reads what a run has written.
     *
     * @param target the kind of the run's target
     * @param directory the folder of the run
     * @param times how long each test class took
     */
    static ControlRun read(String target, Path directory, Map<String, Duration> times) throws IOException {
        return new ControlRun(
                new ExecutionOrder(times),
                RunGates.of(target, directory, ApiDocument.bundled()),
                ExchangeFile.read(directory.resolve(ExchangeFile.NAME)));
    }
}
