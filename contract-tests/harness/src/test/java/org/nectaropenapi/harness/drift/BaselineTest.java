package org.nectaropenapi.harness.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {
    private static final String ENTRY =
            "- {location: Thing.size, kind: UNDOCUMENTED_FIELD, since: \"2026-11-25\", reason: asked for}\n";

    @TempDir
    Path directory;

    private Baseline baseline(String entries) throws IOException {
        return Baseline.read(Files.writeString(directory.resolve("baseline.yaml"), "drift:\n" + entries));
    }

    private static Drift drift(DriftKind kind, String location) {
        return new Drift(kind, location, "", "integer", new TreeSet<>(), 1, "T.t", "", "");
    }

    @Test
    void newDifferencesFailAndKnownOnesDoNot() throws IOException {
        Drift known = drift(DriftKind.UNDOCUMENTED_FIELD, "Thing.size");
        Drift otherKind = drift(DriftKind.TYPE_CHANGED, "Thing.size");
        Drift news = drift(DriftKind.UNLISTED_VALUE, "Thing.colour");
        BaselineReview review = BaselineReview.of(List.of(known, otherKind, news), baseline(ENTRY), "live");
        assertThat(review.known()).extracting(BaselineReview.Known::drift).containsExactly(known);
        assertThat(review.fresh()).containsExactly(otherKind, news);
        assertThat(review.failing()).containsExactly(otherKind);
        assertThat(review.stale()).isEmpty();
    }

    @Test
    void entriesWithoutADifferenceAreStale() throws IOException {
        assertThat(BaselineReview.of(List.of(), baseline(ENTRY), "live").stale())
                .extracting(Baseline.Entry::text)
                .containsExactly("UNDOCUMENTED_FIELD at Thing.size (every target, since 2026-11-25)");
    }

    @Test
    void anEntryCanHoldForOneTarget() throws IOException {
        Baseline baseline = baseline(ENTRY.replace("since", "target: live, since"));
        Drift drift = drift(DriftKind.UNDOCUMENTED_FIELD, "Thing.size");
        assertThat(BaselineReview.of(List.of(drift), baseline, "live").failing())
                .isEmpty();
        assertThat(BaselineReview.of(List.of(drift), baseline, "sandbox").failing())
                .containsExactly(drift);
        assertThat(BaselineReview.of(List.of(), baseline, "sandbox").stale()).isEmpty();
    }

    @Test
    void anEntryWithoutAReasonOrOfAnUnknownKindIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> baseline(ENTRY.replace(", reason: asked for", "")))
                .withMessageContaining("reason");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> baseline(ENTRY.replace("asked for", "''")))
                .withMessageContaining("reason");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> baseline(ENTRY.replace("UNDOCUMENTED", "UNKNOWN")))
                .withMessageContaining("UNKNOWN_FIELD");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> baseline(ENTRY.replace("since", "size")))
                .withMessageContaining("size");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> baseline(ENTRY + ENTRY))
                .withMessageContaining("twice");
    }
}
