package org.nectaropenapi.client.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.client.sync.SyncCursor.Position;

/** A cursor is a short text that says where a company's runs are, and a text that is none is refused. */
class SyncCursorTest {

    private static final UUID COMPANY = new UUID(1, 1);
    private static final String REMEDY = "; delete it, and the next run reads the company completely";
    private static final SyncCursor CURSOR =
            new SyncCursor(COMPANY, 20_500, 7, 6, 20_522, 20_520, new Position(true, 20_523, true, 4, 350, -9));

    @Test
    void aCursorIsReadAsItWasWritten() {
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            SyncCursor cursor = new SyncCursor(
                    new UUID(random.nextLong(), random.nextLong()),
                    random.nextInt(),
                    random.nextLong(),
                    random.nextLong(),
                    random.nextInt(),
                    random.nextInt(),
                    new Position(
                            random.nextBoolean(),
                            random.nextInt(),
                            random.nextBoolean(),
                            random.nextInt(),
                            random.nextLong(),
                            random.nextLong()));

            assertThat(cursor.text()).hasSizeLessThan(100).matches("[\\w-]+");
            assertThat(SyncCursor.read(cursor.text(), cursor.company())).isEqualTo(cursor);
        }
    }

    @Test
    void aDamagedCursorIsRefusedWhereverTheDamageIs() {
        String text = CURSOR.text();
        for (int i = 2; i < text.length(); i++) {
            char other = text.charAt(i) == 'x' ? 'y' : 'x';
            assertRefused(text.substring(0, i) + other + text.substring(i + 1));
            assertRefused(text.substring(0, i));
        }
        assertRefused(text + "AAAA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AQ", "no cursor", "%", "AAAA"})
    void whatIsNoCursorIsRefused(String text) {
        assertRefused(text);
    }

    private static void assertRefused(String text) {
        assertThatThrownBy(() -> SyncCursor.read(text, COMPANY))
                .as(text)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the stored cursor of company " + COMPANY
                        + " cannot be used: it is no cursor of this library, or was changed" + REMEDY);
    }

    @Test
    void aCursorOfALaterVersionIsRefusedWhateverItsForm() {
        byte[] bytes = Base64.getUrlDecoder().decode(CURSOR.text());
        bytes[0]++;
        for (byte[] later : new byte[][] {bytes, {bytes[0]}}) {
            String text = Base64.getUrlEncoder().withoutPadding().encodeToString(later);
            assertThatThrownBy(() -> SyncCursor.read(text, COMPANY))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the stored cursor of company " + COMPANY
                            + " cannot be used: it was made by a later version of this library" + REMEDY);
        }
    }

    @Test
    void aCursorOfAnotherCompanyIsRefused() {
        UUID other = new UUID(1, 2);
        assertThatThrownBy(() -> SyncCursor.read(CURSOR.text(), other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the stored cursor of company " + other + " cannot be used: it belongs to company "
                        + COMPANY + REMEDY);
    }

    @Test
    void aRunWithoutACursorHasAGreaterGenerationThanTheRunsBefore() {
        Instant then = Instant.parse("2026-03-10T12:00:00Z");
        SyncCursor before = SyncCursor.first(COMPANY, then);
        for (int runs = 0; runs < 3000; runs++) {
            before = before.begun(20_500 + runs, options(7, null)).ended(true);
        }

        assertThat(SyncCursor.first(COMPANY, then.plusSeconds(3600)).generation())
                .isGreaterThan(before.generation());
    }

    @Test
    void aComparisonIsDueAfterItsDaysAndWithAnotherHorizonAndWhenAClockWasWrong() {
        SyncCursor compared =
                new SyncCursor(COMPANY, SyncCursor.NEVER, 7, 6, 100, 100, new Position(false, 100, false, 0, -1, 0));

        assertThat(begins(compared, 106, options(7, null))).isFalse();
        assertThat(begins(compared, 107, options(7, null))).isTrue();
        assertThat(begins(compared, 100, options(0, null))).isTrue();
        assertThat(begins(compared, 100, options(7, LocalDate.EPOCH))).isTrue();
        assertThat(begins(compared, 99, options(7, null))).isFalse();
        assertThat(begins(compared, 98, options(7, null))).isTrue();
    }

    private static boolean begins(SyncCursor cursor, int day, SyncOptions options) {
        return cursor.begun(day, options).position().comparison();
    }

    @Test
    void anInterruptedRunGoesOnUnlessAComparisonHasBecomeDue() {
        SyncCursor changes =
                new SyncCursor(COMPANY, SyncCursor.NEVER, 7, 6, 90, 100, new Position(true, 101, false, 3, 40, 5));

        assertThat(changes.begun(102, options(7, null)))
                .isEqualTo(new SyncCursor(COMPANY, SyncCursor.NEVER, 8, 6, 90, 100, changes.position()));
        assertThat(changes.begun(107, options(7, null)))
                .isEqualTo(new SyncCursor(COMPANY, SyncCursor.NEVER, 8, 8, 90, 100, Position.start(107, true)));
        assertThat(CURSOR.begun(20_600, options(7, LocalDate.ofEpochDay(20_500))))
                .isEqualTo(new SyncCursor(COMPANY, 20_500, 8, 6, 20_522, 20_520, CURSOR.position()));
        assertThat(CURSOR.begun(20_524, options(7, null)).position()).isEqualTo(Position.start(20_524, true));
    }

    @Test
    void aRunThatSawAListChangeIsFollowedByAComparison() {
        Position over = new Position(false, 20_523, true, 0, -1, 0);
        assertThat(CURSOR.ended(true)).isEqualTo(new SyncCursor(COMPANY, 20_500, 7, 6, 20_523, 20_523, over));
        assertThat(CURSOR.ended(false))
                .isEqualTo(new SyncCursor(COMPANY, 20_500, 7, 6, 20_522, SyncCursor.NEVER, over));
        SyncCursor changes =
                new SyncCursor(COMPANY, SyncCursor.NEVER, 7, 6, 90, 100, new Position(true, 101, false, 3, 40, 5));
        assertThat(changes.ended(false).watermark()).isEqualTo(90);
        assertThat(changes.ended(false).compared()).isEqualTo(100);
        assertThat(changes.ended(true).watermark()).isEqualTo(101);
    }

    private static SyncOptions options(int comparisonDays, LocalDate horizon) {
        return new SyncOptions(horizon, comparisonDays, 1, null);
    }
}
