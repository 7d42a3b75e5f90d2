package org.nectaropenapi.spec.rules;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.YamlReading;

/** Judges the document and its open questions, before anything is made of them. */
public final class DocumentCheck {

    private DocumentCheck() {}

    /**
     * Prints every fault of a document and fails when there is one.
     *
     * @param args the folder with the document and its open questions
     */
    public static void main(String[] args) {
        run(Path.of(args[0]), System.out);
    }

    static void run(Path folder, PrintStream out) {
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
