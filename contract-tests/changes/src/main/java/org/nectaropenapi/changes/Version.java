package org.nectaropenapi.changes;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A version number of three parts, without {@code -SNAPSHOT}. */
record Version(int major, int minor, int patch) implements Comparable<Version> {

    private static final Pattern PARTS = Pattern.compile("(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)");
    private static final String SNAPSHOT = "-SNAPSHOT";

    static Version parse(String text) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a version of three numbers such as 1.4.0");
        }
        return new Version(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
    }

    /** Returns the release of a Maven version, which may be a snapshot. */
    static Version ofMaven(String text) {
        return parse(isSnapshot(text) ? text.substring(0, text.length() - SNAPSHOT.length()) : text);
    }

    static boolean isSnapshot(String text) {
        return text.endsWith(SNAPSHOT);
    }

    /**
     * Returns the lowest version for a change; before 1.0.0 the minor version covers additions and breaking changes.
     */
    Version after(Impact impact) {
        return switch (impact) {
            case NONE -> new Version(major, minor, patch + 1);
            case ADDITION -> new Version(major, minor + 1, 0);
            case BREAKING -> major == 0 ? new Version(0, minor + 1, 0) : new Version(major + 1, 0, 0);
        };
    }

    /** Returns the versions allowed after a change: the lowest one and the first of each higher level. */
    List<Version> following(Impact impact) {
        Version least = after(impact);
        return Stream.of(
                        new Version(major, minor, patch + 1),
                        new Version(major, minor + 1, 0),
                        new Version(major + 1, 0, 0))
                .filter(candidate -> candidate.compareTo(least) >= 0)
                .toList();
    }

    @Override
    public int compareTo(Version other) {
        return Comparator.comparingInt(Version::major)
                .thenComparingInt(Version::minor)
                .thenComparingInt(Version::patch)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
