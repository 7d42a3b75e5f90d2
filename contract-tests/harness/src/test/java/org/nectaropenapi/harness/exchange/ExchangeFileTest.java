package org.nectaropenapi.harness.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExchangeFileTest {

    @Test
    void whatWasWrittenIsReadAgain(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("deep").resolve(ExchangeFile.NAME);
        List<Exchange> exchanges = List.of(
                exchange("text é\n\"quoted\"".getBytes(StandardCharsets.UTF_8)),
                exchange(new byte[] {(byte) 0xff, 0, (byte) 0xfe}),
                exchange(new byte[0]).with(null, List.of()));
        ExchangeFile.write(file, exchanges);
        assertThat(Files.readAllLines(file)).hasSize(3);
        assertThat(ExchangeFile.read(file)).usingRecursiveComparison().isEqualTo(exchanges);
    }

    @Test
    void aFileIsWrittenAnew(@TempDir Path folder) throws IOException {
        Path file = folder.resolve(ExchangeFile.NAME);
        ExchangeFile.write(file, List.of(exchange(new byte[0]), exchange(new byte[0])));
        ExchangeFile.write(file, List.of(exchange(new byte[0])));
        assertThat(ExchangeFile.read(file)).hasSize(1);
    }

    private static Exchange exchange(byte[] bytes) {
        return new Exchange(
                "SomeTest.some",
                "getSite",
                "GET",
                "/things/1%202",
                List.of(new NameValue("a", "b&c"), new NameValue("a", "")),
                List.of(new NameValue("Accept", "*/*")),
                Body.NONE,
                200,
                List.of(new NameValue("date", "today")),
                new Body("application/octet-stream", bytes),
                Instant.parse("2026-11-23T09:30:00.123456789Z"),
                Duration.ofNanos(1_234_567),
                List.of(new Deviation(Side.RESPONSE, DeviationKind.TYPE, "Site.name", "string", "null")));
    }
}
