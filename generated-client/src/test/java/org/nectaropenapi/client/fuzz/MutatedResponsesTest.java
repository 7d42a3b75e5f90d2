package org.nectaropenapi.client.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nectaropenapi.client.error.MissingFieldException;
import org.nectaropenapi.client.error.UnreadableResponseException;

/**
 * Whatever an answer holds, the client reads it or says that it cannot: no other exception, no hang, no memory beyond a
 * measure of the answer's length. The answers are those of the document with some of their bytes and tokens changed.
 *
 * <p>{@code -Dfuzz.answers=5000000} takes more of them, {@code -Dfuzz.seed=7} others; a failure names the number that
 * makes its answer again.
 */
@Timeout(1800)
class MutatedResponsesTest {

    private static final int ANSWERS = Integer.getInteger("fuzz.answers", 100_000);
    private static final long SEED = Long.getLong("fuzz.seed", 20_260_301L);

    /** An answer may take this much, most of it for values nested deeply, and so much for each of its bytes. */
    private static final long MEMORY = 16 << 20;

    private static final long MEMORY_PER_BYTE = 400;
    private static final int LONGEST_MESSAGE = 400;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final LongAdder read = new LongAdder();
    private final LongAdder unreadable = new LongAdder();
    private final LongAdder refused = new LongAdder();

    @Test
    void everyAnswerIsReadOrCalledUnreadable() throws Exception {
        List<ExampleResponse> specimens = ExampleResponse.all();
        List<ExampleResponse> successes =
                specimens.stream().filter(ExampleResponse::isSuccess).toList();
        List<ExampleResponse> refusals =
                specimens.stream().filter(specimen -> !specimen.isSuccess()).toList();
        assertThat(successes).hasSizeGreaterThan(30);
        assertThat(refusals).hasSizeGreaterThan(100);

        // Refusals are much alike, successes differ.
        IntStream.range(0, ANSWERS).parallel().forEach(i -> {
            List<ExampleResponse> kind = i % 4 == 0 ? refusals : successes;
            check(kind.get(i / 4 % kind.size()), SEED + i);
        });

        // Mutations that leave nothing or everything readable would show little.
        assertThat(read.sum()).isGreaterThan(ANSWERS / 50);
        assertThat(unreadable.sum()).isGreaterThan(ANSWERS / 50);
        assertThat(refused.sum()).isGreaterThan(ANSWERS / 50);
    }

    private void check(ExampleResponse specimen, long number) {
        byte[] body = new Mutator(number).mutate(specimen.tokens());
        long before = THREADS.getCurrentThreadAllocatedBytes();
        String message = "";
        try {
            if (specimen.isSuccess()) {
                ModelExerciser.of(specimen.operation().read(body));
                read.increment();
            } else {
                message = specimen.operation().refused(specimen.status(), body).getMessage();
                refused.increment();
            }
        } catch (UnreadableResponseException | MissingFieldException e) {
            message = e.getMessage();
            unreadable.increment();
        } catch (Throwable e) {
            throw new AssertionError(described(specimen, number, body), e);
        }
        long taken = THREADS.getCurrentThreadAllocatedBytes() - before;
        if (taken > MEMORY + MEMORY_PER_BYTE * body.length || message.length() > LONGEST_MESSAGE) {
            throw new AssertionError(
                    taken + " bytes, " + message.length() + " characters: " + described(specimen, number, body));
        }
    }

    private static String described(ExampleResponse specimen, long number, byte[] body) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        return specimen.operation().operationId() + " " + specimen.status() + ", made by " + number + ": "
                + text.substring(0, Math.min(2000, text.length()));
    }
}
