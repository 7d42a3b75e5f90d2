package org.nectaropenapi.spec.rules;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.YamlReading;
import org.yaml.snakeyaml.Yaml;

/** Judges the document and its open questions, before anything is made of them. */
public final class DocumentCheck {

    private DocumentCheck() {}

    /**
     * Prints every fault of a document and fails when there is one. What was found free of faults is not judged again.
     *
     * @param args the folder with the document and its open questions; the file that records what has no fault
     * @throws IOException when the record cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        run(Path.of(args[0]), Path.of(args[1]), System.out);
    }

    /** Returns whether there was anything to judge. */
    static boolean run(Path folder, Path record, PrintStream out) throws IOException {
        String judged = fingerprint(folder);
        if (Files.exists(record) && Files.readString(record).equals(judged)) {
            return false;
        }
        Files.deleteIfExists(record);
        List<RuleViolation> faults =
                faults(folder.resolve(RuleViolation.DOCUMENT), folder.resolve(RuleViolation.QUESTIONS));
        faults.forEach(out::println);
        if (!faults.isEmpty()) {
            out.flush();
            throw new IllegalStateException(
                    faults.size() == 1
                            ? "The document has a fault, which stands above; nothing was generated."
                            : "The document has " + faults.size()
                                    + " faults, which stand above; nothing was generated.");
        }
        Files.createDirectories(record.toAbsolutePath().getParent());
        Files.writeString(record, judged);
        return true;
    }

    /** Computes what a judgement depends on: both files, the rules, and the libraries that read and validate. */
    private static String fingerprint(Path folder) throws IOException {
        MessageDigest digest = sha256();
        add(folder.resolve(RuleViolation.DOCUMENT), digest);
        add(folder.resolve(RuleViolation.QUESTIONS), digest);
        for (Class<?> type :
                List.of(DocumentCheck.class, ApiDocument.class, ObjectMapper.class, Yaml.class, Schema.class)) {
            add(
                    Path.of(URI.create(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toString())),
                    digest);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Adds the content of a file, or the names and contents of all files of a folder. */
    private static void add(Path place, MessageDigest digest) throws IOException {
        if (!Files.isReadable(place)) {
            digest.update((byte) 0);
            return;
        }
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                byte[] content = Files.readAllBytes(file);
                digest.update((place.relativize(file) + " " + content.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }

    /**
     * Judges a document.
     *
     * @param document file of the document
     * @param questions file of its open questions
     * @return all faults of both files as YAML and by the rules, in the order of the files
     */
    static List<RuleViolation> faults(Path document, Path questions) {
        YamlReading documentText = YamlReading.of(document);
        YamlReading questionsText = YamlReading.of(questions);
        List<RuleViolation> faults = new ArrayList<>();
        documentText.faults().forEach(fault -> faults.add(RuleViolation.of(RuleViolation.DOCUMENT, fault)));
        questionsText.faults().forEach(fault -> faults.add(RuleViolation.of(RuleViolation.QUESTIONS, fault)));
        Optional<OpenQuestions> readQuestions = questionsText.document().map(OpenQuestions::of);
        documentText
                .document()
                .map(ApiDocument::of)
                .ifPresent(readDocument -> faults.addAll(readQuestions
                        .map(list -> DocumentRules.check(readDocument, list))
                        .orElseGet(() -> DocumentRules.check(readDocument))));
        return DocumentRules.sorted(faults);
    }
}
