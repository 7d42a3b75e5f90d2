package org.nectaropenapi.client.sync;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * How far a company has been read. Days are counted from 1970; {@link #NEVER} stands for none.
 *
 * @param company the company
 * @param horizon day of the first bill of interest
 * @param generation number of the run; one that goes on after an interruption has another, and that of a run without a
 *     cursor is greater than those of earlier ones
 * @param since generation with which the comparison of all documents began
 * @param watermark day on which the last run began that read all changes
 * @param compared day on which the last run began that compared all documents
 * @param position where the run is
 */
record SyncCursor(
        UUID company, int horizon, long generation, long since, int watermark, int compared, Position position) {

    static final int NEVER = Integer.MIN_VALUE;

    private static final byte VERSION = 1;
    private static final int BYTES = 1 + 16 + 4 + 2 * 8 + 2 * 4 + 1 + 2 * 4 + 2 * 8 + 4;
    private static final int RUNNING = 1;
    private static final int COMPARISON = 2;

    /**
     * Where a run is.
     *
     * @param running whether it is in progress
     * @param day day on which it began, by the service's clock
     * @param comparison whether it compares all documents
     * @param page number of the next page of documents, 0 before the list of documents
     * @param total documents of the list when the run began with it, -1 if unknown
     * @param check what must still be the same when the list ends or is resumed
     */
    record Position(boolean running, int day, boolean comparison, int page, long total, long check) {

        static Position start(int day, boolean comparison) {
            return new Position(true, day, comparison, 0, -1, 0);
        }

        LocalDate date() {
            return LocalDate.ofEpochDay(day);
        }
    }

    /**
     * Returns the cursor of a company that has none. The application may have rows of earlier runs all the same, so
     * that generations do not begin anew: a run takes longer than a second.
     */
    static SyncCursor first(UUID company, Instant at) {
        long before = at.getEpochSecond();
        return new SyncCursor(
                company, NEVER, before, before, NEVER, NEVER, new Position(false, NEVER, false, 0, -1, 0));
    }

    /** Returns the number that stands for a day. */
    static int number(@Nullable LocalDate day) {
        return day == null ? NEVER : Math.toIntExact(day.toEpochDay());
    }

    /**
     * Reads the text of a cursor.
     *
     * @throws IllegalArgumentException if it is no cursor, damaged, of a later version or of another company
     */
    static SyncCursor read(String text, UUID company) {
        ByteBuffer bytes;
        try {
            bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            throw unusable(company, "is no cursor of this library, or was changed");
        }
        if (bytes.hasRemaining() && bytes.get(0) > VERSION) {
            throw unusable(company, "was made by a later version of this library");
        }
        if (bytes.remaining() != BYTES || bytes.get(0) != VERSION || bytes.getInt(BYTES - 4) != checksum(bytes)) {
            throw unusable(company, "is no cursor of this library, or was changed");
        }
        bytes.get();
        UUID owner = new UUID(bytes.getLong(), bytes.getLong());
        if (!owner.equals(company)) {
            throw unusable(company, "belongs to company " + owner);
        }
        int horizon = bytes.getInt();
        long generation = bytes.getLong();
        long since = bytes.getLong();
        int watermark = bytes.getInt();
        int compared = bytes.getInt();
        int flags = bytes.get();
        Position position = new Position(
                (flags & RUNNING) != 0,
                bytes.getInt(),
                (flags & COMPARISON) != 0,
                bytes.getInt(),
                bytes.getLong(),
                bytes.getLong());
        return new SyncCursor(owner, horizon, generation, since, watermark, compared, position);
    }

    private static IllegalArgumentException unusable(UUID company, String why) {
        return new IllegalArgumentException("the stored cursor of company " + company + " cannot be used: it " + why
                + "; delete it, and the next run reads the company completely");
    }

    private static int checksum(ByteBuffer bytes) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes.array(), 0, BYTES - 4);
        return (int) checksum.getValue();
    }

    /** Returns the text that the application stores. */
    String text() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES)
                .put(VERSION)
                .putLong(company.getMostSignificantBits())
                .putLong(company.getLeastSignificantBits())
                .putInt(horizon)
                .putLong(generation)
                .putLong(since)
                .putInt(watermark)
                .putInt(compared)
                .put((byte) ((position.running() ? RUNNING : 0) | (position.comparison() ? COMPARISON : 0)))
                .putInt(position.day())
                .putInt(position.page())
                .putLong(position.total())
                .putLong(position.check());
        bytes.putInt(checksum(bytes));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /**
     * Returns the beginning of the next run, or the rest of one that was interrupted. The rest reads everything but the
     * documents again, which is why it has a generation of its own.
     */
    SyncCursor begun(int day, SyncOptions options) {
        int wanted = number(options.horizon());
        boolean due =
                compared == NEVER || wanted != horizon || day - compared >= options.comparisonDays() || isAhead(day);
        if (position.running() && wanted == horizon && (position.comparison() || !due)) {
            return new SyncCursor(company, horizon, generation + 1, since, watermark, compared, position);
        }
        return new SyncCursor(
                company, wanted, generation + 1, generation + 1, watermark, compared, Position.start(day, due));
    }

    /** Returns whether a clock was wrong in an earlier run, which then looked for changes of a later day. */
    private boolean isAhead(int day) {
        // Two servers may see midnight at different moments.
        return Math.max(compared, watermark) > day + 1;
    }

    SyncCursor at(int page, long total, long check) {
        return at(new Position(true, position.day(), position.comparison(), page, total, check));
    }

    /** Returns the beginning of a comparison, with a generation of its own if this run has begun one before. */
    SyncCursor comparing(boolean again) {
        long own = again ? generation + 1 : generation;
        return new SyncCursor(company, horizon, own, own, watermark, compared, position);
    }

    SyncCursor asComparison() {
        return at(Position.start(position.day(), true));
    }

    private SyncCursor at(Position next) {
        return new SyncCursor(company, horizon, generation, since, watermark, compared, next);
    }

    /** Returns the end of the run. A list that kept changing is read again by the next one. */
    SyncCursor ended(boolean consistent) {
        int comparedNext = position.comparison() ? (consistent ? position.day() : NEVER) : compared;
        int watermarkNext = consistent ? position.day() : watermark;
        Position over = new Position(false, position.day(), position.comparison(), 0, -1, 0);
        return new SyncCursor(company, horizon, generation, since, watermarkNext, comparedNext, over);
    }
}
