package org.nectaropenapi.harness.redaction;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words in the string literals of compiled classes: what code can say in a message on its own. They are public,
 * whatever a service calls its things.
 */
final class StringLiterals {
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final int MAGIC_AND_VERSION = 8;
    private static final Map<String, Set<String>> BY_CLASS = new ConcurrentHashMap<>();

    private StringLiterals() {}

    /** Returns the words of a class in lower case; none for a class that cannot be read. */
    static Set<String> ofClass(String className) {
        return BY_CLASS.computeIfAbsent(className, name -> {
            String resource = name.replace('.', '/') + ".class";
            try (@Nullable InputStream in = StringLiterals.class.getClassLoader().getResourceAsStream(resource)) {
                return in == null ? Set.of() : words(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Returns the words of the classes that come from the same jar or folder as one of them. */
    static Set<String> beside(Class<?> one, Predicate<String> paths) {
        try {
            URI source = one.getProtectionDomain().getCodeSource().getLocation().toURI();
            Path path = Path.of(source);
            if (Files.isDirectory(path)) {
                return below(path, paths);
            }
            try (FileSystem jar = FileSystems.newFileSystem(path)) {
                return below(jar.getPath("/"), paths);
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> below(Path root, Predicate<String> paths) throws IOException {
        Set<String> words = new HashSet<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = root.relativize(file).toString();
                if (name.endsWith(".class") && paths.test(name)) {
                    try (InputStream in = Files.newInputStream(file)) {
                        words.addAll(words(in));
                    }
                }
            }
        }
        return words;
    }

    /** Reads the constant pool, see the Java Virtual Machine Specification, section 4.4. */
    private static Set<String> words(InputStream classFile) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(classFile));
        in.skipNBytes(MAGIC_AND_VERSION);
        int count = in.readUnsignedShort();
        @Nullable String[] texts = new String[count];
        int[] literals = new int[count];
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts[i] = in.readUTF();
                case 8 -> literals[i] = in.readUnsignedShort();
                case 7, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++;
                }
                default -> throw new IOException("A class file has a constant of the unknown kind " + tag + ".");
            }
        }
        Set<String> words = new HashSet<>();
        for (int literal : literals) {
            @Nullable String text = texts[literal];
            if (text != null) {
                NO_LETTERS.splitAsStream(text.toLowerCase(Locale.ROOT)).forEach(words::add);
            }
        }
        return words;
    }
}
