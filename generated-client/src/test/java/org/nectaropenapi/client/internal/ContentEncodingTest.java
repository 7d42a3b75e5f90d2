package org.nectaropenapi.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentEncodingTest {

    @ParameterizedTest
    @CsvSource({"'', 10000", "'', 9999", "gzip, 10000", "gzip, 9999", "gzip, 4096", "x-gzip, 4097", "gzip, 20000"})
    void theBeginningOfABodyHasNoMoreBytesThanAreEnough(String encoding, int max) throws IOException {
        byte[] body = new byte[10_000];
        new Random(5).nextBytes(body);

        byte[] beginning = new ContentEncoding(encoding).beginning(encoding.isEmpty() ? body : gzip(body), max);

        assertThat(beginning).isEqualTo(Arrays.copyOf(body, Math.min(body.length, max)));
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(body);
        }
        return zipped.toByteArray();
    }
}
