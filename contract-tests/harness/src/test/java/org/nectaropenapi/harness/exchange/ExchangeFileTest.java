package org.nectaropenapi.harness.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeFileTest {

    @ParameterizedTest
    @ValueSource(strings = {ExchangeFile.NAME, ExchangeFile.RECORDED})
    void whatWasWrittenIsReadAgain(String name, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("deep").resolve(name);
        List<Exchange> exchanges = List.of(
                exchange("text é\n\"quoted\"".getBytes(StandardCharsets.UTF_8)),
                exchange(new byte[] {(byte) 0xff, 0, (byte) 0xfe}),
                exchange(new byte[0]).with(null, List.of()));
        ExchangeFile.write(file, exchanges);
        assertThat(ExchangeFile.read(file)).usingRecursiveComparison().isEqualTo(exchanges);
    }

    @Test
    void aFileIsWrittenAnew(@TempDir Path folder) throws IOException {
        Path file = folder.resolve(ExchangeFile.NAME);
        ExchangeFile.write(file, List.of(exchange(new byte[0]), exchange(new byte[0])));
        ExchangeFile.write(file, List.of(exchange(new byte[0])));
        assertThat(ExchangeFile.read(file)).hasSize(1);
    }

    @Test
    void alikePagesTakeLittleSpace(@TempDir Path folder) throws IOException {
        byte[] page = "[{\"id\":\"5e4d4cbb-68ed-47cd-b5e3-d26fa598838e\",\"name\":\"lamp\"}]"
                .repeat(100)
                .getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve(ExchangeFile.NAME);
        ExchangeFile.write(file, Collections.nCopies(1_000, exchange(page)));
        assertThat(Files.size(file)).isLessThan(1_000L * page.length / 20);
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
