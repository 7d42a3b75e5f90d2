package org.nectaropenapi.client.sync;

import java.nio.ByteBuffer;
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
 * @param generation number of the run
 * @param watermark day on which the last run began that read all changes
 * @param compared day on which the last run began that compared all documents
 * @param running whether the run is in progress
 * @param runDay day on which the run began, by the service's clock
 * @param comparison whether the run compares all documents
 * @param page number of the next page of documents, 0 before the list of documents
 * @param total documents of the list when the run began with it, -1 if unknown
 * @param check what must still be the same when the list ends or is resumed
 */
record SyncCursor(
        UUID company,
        int horizon,
        int generation,
        int watermark,
        int compared,
        boolean running,
        int runDay,
        boolean comparison,
        int page,
        long total,
        long check) {

    static final int NEVER = Integer.MIN_VALUE;

    private static final byte VERSION = 1;
    private static final int BYTES = 1 + 16 + 5 * 4 + 1 + 4 + 2 * 8 + 4;
    private static final int RUNNING = 1;
    private static final int COMPARISON = 2;

    static SyncCursor first(UUID company) {
        return new SyncCursor(company, NEVER, 0, NEVER, NEVER, false, NEVER, false, 0, 0, 0);
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
        if (bytes.remaining() > 0 && bytes.get(0) > VERSION) {
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
        int generation = bytes.getInt();
        int watermark = bytes.getInt();
        int compared = bytes.getInt();
        int flags = bytes.get();
        return new SyncCursor(
                owner,
                horizon,
                generation,
                watermark,
                compared,
                (flags & RUNNING) != 0,
                bytes.getInt(),
                (flags & COMPARISON) != 0,
                bytes.getInt(),
                bytes.getLong(),
                bytes.getLong());
    }

    private static IllegalArgumentException unusable(UUID company, String why) {
        return new IllegalArgumentException("the stored cursor of company " + company + " cannot be used: it " + why
                + "; without a cursor the company is read completely");
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
                .putInt(generation)
                .putInt(watermark)
                .putInt(compared)
                .put((byte) ((running ? RUNNING : 0) | (comparison ? COMPARISON : 0)))
                .putInt(runDay)
                .putInt(page)
                .putLong(total)
                .putLong(check);
        bytes.putInt(checksum(bytes));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** Returns the beginning of the next run, or this one if it was interrupted. */
    SyncCursor begun(int day, SyncOptions options) {
        int wanted = number(options.horizon());
        boolean due = compared == NEVER || wanted != horizon || day - compared >= options.comparisonDays();
        if (running && wanted == horizon && (comparison || !due)) {
            return this;
        }
        return new SyncCursor(
                company, wanted, generation + 1, watermark, compared, true, day, due || watermark == NEVER, 0, -1, 0);
    }

    SyncCursor at(int nextPage, long listed, long newCheck) {
        return new SyncCursor(
                company,
                horizon,
                generation,
                watermark,
                compared,
                true,
                runDay,
                comparison,
                nextPage,
                listed,
                newCheck);
    }

    SyncCursor asComparison() {
        return new SyncCursor(company, horizon, generation, watermark, compared, true, runDay, true, 0, -1, 0);
    }

    /** Returns the end of the run. A list that kept changing is read again by the next one. */
    SyncCursor ended(boolean consistent) {
        int nextCompared = comparison ? (consistent ? runDay : NEVER) : compared;
        int nextWatermark = consistent ? runDay : watermark;
        return new SyncCursor(
                company, horizon, generation, nextWatermark, nextCompared, false, runDay, comparison, 0, -1, 0);
    }

    LocalDate runDate() {
        return LocalDate.ofEpochDay(runDay);
    }
}
