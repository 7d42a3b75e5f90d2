package org.nectaropenapi.client.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nectaropenapi.client.error.MissingFieldException;
import org.nectaropenapi.client.error.UnreadableResponseException;

/**
 * The client reads a response or reports that it is unreadable, whatever the response holds: it throws no other
 * exception, does not hang, and needs memory in proportion to the length of the response. The responses are the
 * examples of the document with some bytes and tokens changed.
 *
 * <p>{@code -Dfuzz.seed=7} sets the seed, and {@code -Dfuzz.responses=5000000} the number with the thorough tests. A
 * failure names the seed that reproduces its response.
 */
@Timeout(1800)
class MutatedResponsesTest {

    private static final int FEW_RESPONSES = 4_000;
    private static final int RESPONSES = 20_000;
    private static final int MANY_RESPONSES = Integer.getInteger("fuzz.responses", 500_000);
    private static final long SEED = Long.getLong("fuzz.seed", 20_260_301L);

    /** The memory allowed for any response, most of it for deeply nested values. */
    private static final long MEMORY = 16 << 20;

    private static final long MEMORY_PER_BYTE = 400;
    private static final int LONGEST_MESSAGE = 400;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final LongAdder read = new LongAdder();
    private final LongAdder unreadable = new LongAdder();
    private final LongAdder rejected = new LongAdder();

    @Test
    void everyResponseIsReadOrReportedAsUnreadable() throws Exception {
        check(FEW_RESPONSES);
    }

    @Tag("exhaustive")
    @Test
    void everyOneOfMoreResponsesIsReadOrReportedAsUnreadable() throws Exception {
        check(RESPONSES);
    }

    @Tag("thorough")
    @Test
    void everyOneOfManyResponsesIsReadOrReportedAsUnreadable() throws Exception {
        check(MANY_RESPONSES);
    }

    private void check(int responses) throws Exception {
        List<ExampleResponse> examples = ExampleResponse.all();
        List<ExampleResponse> successes =
                examples.stream().filter(ExampleResponse::isSuccess).toList();
        List<ExampleResponse> errors =
                examples.stream().filter(example -> !example.isSuccess()).toList();

        // Error responses are much alike, successful ones differ.
        check(errors, responses / 4);
        check(successes, responses - responses / 4);

        // Mutations that leave nothing or everything readable would test little.
        assertThat(read.sum()).isGreaterThan(responses / 50);
        assertThat(unreadable.sum()).isGreaterThan(responses / 50);
        assertThat(rejected.sum()).isGreaterThan(responses / 50);
    }

    /**
     * Mutates each example as often as the others; another operation adds mutations and leaves the seeds of the rest.
     */
    private void check(List<ExampleResponse> examples, int responses) {
        assertThat(examples).isNotEmpty();
        int each = responses / examples.size() + 1;
        examples.parallelStream()
                .forEach(example -> IntStream.range(0, each).forEach(i -> check(example, SEED + example.seed() + i)));
    }

    private void check(ExampleResponse example, long seed) {
        byte[] body = new Mutator(seed).mutate(example.tokens());
        long before = THREADS.getCurrentThreadAllocatedBytes();
        String message = "";
        try {
            if (example.isSuccess()) {
                ModelExerciser.of(example.operation().read(body));
                read.increment();
            } else {
                message = example.operation().refused(example.status(), body).getMessage();
                rejected.increment();
            }
        } catch (UnreadableResponseException | MissingFieldException e) {
            message = e.getMessage();
            unreadable.increment();
        } catch (Throwable e) {
            throw new AssertionError(describe(example, seed, body), e);
        }
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        if (allocated > MEMORY + MEMORY_PER_BYTE * body.length || message.length() > LONGEST_MESSAGE) {
            throw new AssertionError(
                    allocated + " bytes, " + message.length() + " characters: " + describe(example, seed, body));
        }
    }

    private static String describe(ExampleResponse example, long seed, byte[] body) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        return example.operation().operationId() + " " + example.status() + ", seed " + seed + ": "
                + text.substring(0, Math.min(2000, text.length()));
    }
}
