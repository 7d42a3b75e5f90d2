package org.nectaropenapi.spec.edits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.nectaropenapi.spec.model.JavaNames;

/** The words of the hand-written Java of a repository. What typed code names cannot go without an edit of that code. */
final class HandWrittenSources {

    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    /** Texts and comments name what they like. */
    private static final Pattern NO_CODE =
            Pattern.compile("(?s)\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"|/\\*.*?\\*/|//[^\\n]*");

    private static final Set<String> SKIPPED = Set.of("target", "node_modules", ".git");

    private final Set<String> words = new HashSet<>();
    private final StringBuilder code = new StringBuilder();

    private HandWrittenSources() {}

    /** Returns sources in which nothing is named. */
    static HandWrittenSources none() {
        return new HandWrittenSources();
    }

    /** Returns sources that consist of one text. */
    static HandWrittenSources of(String source) {
        HandWrittenSources sources = new HandWrittenSources();
        sources.add(source);
        return sources;
    }

    static HandWrittenSources below(Path root) {
        HandWrittenSources sources = new HandWrittenSources();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return SKIPPED.contains(folder.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    String name = file.getFileName().toString();
                    if (name.endsWith(".java")) {
                        sources.add(NO_CODE.matcher(Files.readString(file)).replaceAll(" "));
                    } else if (name.endsWith(".md")) {
                        sources.add(Files.readString(file));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the sources of " + root, e);
        }
        return sources;
    }

    private void add(String source) {
        code.append(source).append('\n');
        WORD.matcher(source).results().forEach(match -> words.add(match.group()));
    }

    /** Tells whether a method of a service is called, as in {@code client.sites().get(…)}. */
    boolean call(String tag, String method) {
        String service = "(?i:" + JavaNames.accessor(tag) + "|" + JavaNames.service(tag) + ")";
        return Pattern.compile("(?U)\\b" + service + "\\b[^;{}]{0,80}[.:]" + method + "(?:Async)?\\b")
                .matcher(code)
                .find();
    }

    /** Tells whether a class, method or field of this name is used, or could be. */
    boolean name(String word) {
        return words.contains(word);
    }
}
