package org.nectaropenapi.spec.rules;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nectaropenapi.spec.model.ApiDocument;

/** Judges files as the build does. */
class DocumentCheckTest {

    /** The rules of the Getting started page, which is about the project's own schemas. */
    private static final Set<String> ALWAYS_THERE = DocumentRules.check(Library.DOCUMENT, Library.QUESTIONS).stream()
            .map(RuleViolation::problem)
            .collect(Collectors.toSet());

    private final String document = text(Library.DOCUMENT);
    private final String questions = text(Library.QUESTIONS.root().document());

    @TempDir
    private Path folder;

    @TempDir
    private Path target;

    private Path record;

    @BeforeEach
    void placeTheRecord() {
        record = target.resolve("judged");
    }

    private static String text(ApiDocument document) {
        return document.source().orElseThrow().text();
    }

    private List<RuleViolation> judged(String document, String questions) throws IOException {
        Path file = Files.writeString(folder.resolve(RuleViolation.DOCUMENT), document);
        Path list = Files.writeString(folder.resolve(RuleViolation.QUESTIONS), questions);
        return DocumentCheck.faults(file, list);
    }

    private List<String> faults(String document, String questions) throws IOException {
        return judged(document, questions).stream()
                .filter(fault -> !ALWAYS_THERE.contains(fault.problem()))
                .map(RuleViolation::toString)
                .toList();
    }

    private static String after(String text, String line, String inserted) {
        assertThat(text).contains(line + "\n");
        return text.replaceFirst(Pattern.quote(line + "\n"), line + "\n" + inserted + "\n");
    }

    @Test
    void faultsOfEveryKindAreToldTogether() throws IOException {
        String faulty = after(document, "      operationId: getBook", "      summary: [one]")
                .replace("  title: Library\n", "  title: Library\n  title: ''\n")
                .replace("      x-method-name: update\n", "      x-method-name: New\n");
        assertThat(faults(faulty, after(questions, "  area: books", "\tquestion: x")))
                .hasSize(5)
                .anySatisfy(fault -> assertThat(fault)
                        .isEqualTo(
                                "nectar-openapi.yaml:5: /info/title has a key that stands twice in one map, first in line 4."
                                        + " Remedy: remove one of the two."))
                .anyMatch(fault -> fault.contains("/info/title is missing"))
                .anyMatch(fault -> fault.contains("get/summary has a key that stands twice"))
                .anyMatch(fault -> fault.contains("patch/x-method-name is no Java method name"))
                .anyMatch(fault -> fault.startsWith("open-questions.yaml:4: /0/question is indented with a tab."));
    }

    @Test
    void aDocumentThatCannotBeReadIsToldWithTheOtherFile() throws IOException {
        assertThat(faults("a: 'b", "- a: @"))
                .extracting(fault -> fault.split(" ")[0])
                .containsExactly("nectar-openapi.yaml:1:", "open-questions.yaml:1:");
    }

    @Test
    void aDocumentThatIsNoTreeOfNamedValuesIsTold() throws IOException {
        assertThat(faults(document + "x-self: &self {a: *self}\n? [b]\n: c\n", questions))
                .anyMatch(fault -> fault.contains("/x-self/a is an anchor that contains itself."))
                .anyMatch(fault -> fault.contains("has a key that is a list or a map."));
    }

    @Test
    void whatLacksASectionHasNoFurtherFaults() throws IOException {
        String withoutPaths =
                document.substring(0, document.indexOf("paths:")) + document.substring(document.indexOf("x-webhooks:"));
        assertThat(faults(withoutPaths, questions))
                .containsExactly("nectar-openapi.yaml:1: /paths is missing in an OpenAPI Object. Remedy: write it.");
    }

    @Test
    void whatFollowsFromAValueOfAnotherKindIsNotTold() throws IOException {
        assertThat(faults(
                        after(document, "    Book:", "      description: 1")
                                .replaceFirst("(description: 1\n(?:.*\n)*?) +description: .*\n", "$1"),
                        questions))
                .singleElement()
                .asString()
                .contains("/components/schemas/Book/description is 1 where a text belongs. Remedy: write a text.");
    }

    @Test
    void theFaultsArePrintedAndFailTheBuild() throws IOException {
        judged("[]", questions);
        assertThat(printedByTheBuild())
                .isEqualToNormalizingNewlines(
                        "nectar-openapi.yaml:1: the file is a list where a map, an OpenAPI Object, belongs."
                                + " Remedy: write a map, an OpenAPI Object.\n");
    }

    private String printedByTheBuild() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        assertThatThrownBy(
                        () -> DocumentCheck.run(folder, record, new PrintStream(printed, true, StandardCharsets.UTF_8)))
                .hasMessageMatching(
                        "The document has (a fault|\\d+ faults), which stands? above; nothing was generated.");
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void onlyWhatHasNoFaultIsNotJudgedAgain() throws IOException {
        Path real = Path.of("..");
        Files.copy(real.resolve(RuleViolation.DOCUMENT), folder.resolve(RuleViolation.DOCUMENT));
        Files.copy(real.resolve(RuleViolation.QUESTIONS), folder.resolve(RuleViolation.QUESTIONS));
        assertThat(DocumentCheck.run(folder, record, System.out)).isTrue();
        assertThat(DocumentCheck.run(folder, record, System.out)).isFalse();
        String recorded = Files.readString(record);

        Files.writeString(folder.resolve(RuleViolation.QUESTIONS), "- a: @");
        assertThat(printedByTheBuild()).startsWith("open-questions.yaml:1:").isEqualTo(printedByTheBuild());
        assertThat(record).doesNotExist();

        Files.copy(real.resolve(RuleViolation.QUESTIONS), folder.resolve(RuleViolation.QUESTIONS), REPLACE_EXISTING);
        Files.writeString(record, recorded);
        Files.writeString(folder.resolve(RuleViolation.DOCUMENT), "a: 'b");
        assertThat(printedByTheBuild()).startsWith("nectar-openapi.yaml:1:");
        assertThat(record).doesNotExist();
    }
}
