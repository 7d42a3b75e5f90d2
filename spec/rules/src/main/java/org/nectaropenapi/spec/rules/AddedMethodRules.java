package org.nectaropenapi.spec.rules;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.BodyKind;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.JavaNames;
import org.nectaropenapi.spec.model.Operation;

/** Rules about extensions that give a service a further method: {@code x-await} and {@code x-download}. */
final class AddedMethodRules {

    private static final String AWAIT = "x-await";
    private static final String DOWNLOAD = "x-download";
    private static final List<String> GROUPS = List.of("until", "failed", "pending");

    static final List<Rule> RULES = List.of(
            Rule.ofForm("Methods are added to reads only", AddedMethodRules::reads),
            Rule.ofForm("Methods are added where a response is always one object", AddedMethodRules::plainReads),
            Rule.ofForm("An added method has a name for Java", AddedMethodRules::methodNames),
            forEach("x-await names a field and a reason of the response", AWAIT, AddedMethodRules::awaitFields),
            forEach("Every status is waited for, pending or a failure", AWAIT, AddedMethodRules::statusGroups),
            new Rule("Both spellings of a status are in the same group", AddedMethodRules::aliasGroups),
            forEach("Pauses grow and end", AWAIT, AddedMethodRules::pacing),
            forEach("The wait is described", AWAIT, AddedMethodRules::awaitTexts),
            forEach("The link to a file is a secret text of the response", DOWNLOAD, AddedMethodRules::secretLinks));

    /** An operation with one of the extensions. */
    private record AddedMethod(Operation operation, DocumentNode extension) {

        /** Returns the field of the response that a key of the extension names. */
        DocumentNode field(String key) {
            return operation.successBody().child("properties").child(extension.text(key));
        }
    }

    private AddedMethodRules() {}

    private static Rule forEach(String sentence, String extension, BiConsumer<AddedMethod, Violations> check) {
        return Rule.ofForm(sentence, (document, violations) -> added(document, extension)
                .forEach(method -> check.accept(method, violations)));
    }

    private static Stream<AddedMethod> added(ApiDocument document, String extension) {
        return document.operations().stream()
                .filter(operation -> operation.extension(extension).isPresent())
                .map(operation -> new AddedMethod(operation, operation.node().child(extension)));
    }

    private static Stream<AddedMethod> added(ApiDocument document) {
        return Stream.concat(added(document, AWAIT), added(document, DOWNLOAD));
    }

    private static void reads(ApiDocument document, Violations violations) {
        added(document).forEach(method -> {
            if (!method.operation().method().equals("GET")) {
                violations.add(method.extension(), "stands at something else than a read", "move it to a GET");
            }
        });
    }

    private static void plainReads(ApiDocument document, Violations violations) {
        added(document).forEach(method -> {
            Operation operation = method.operation();
            boolean isPlain = operation.successStatuses().stream()
                    .map(operation::responseContent)
                    .allMatch(contents -> contents.stream()
                            .anyMatch(content -> content.kind() == BodyKind.JSON
                                    && content.schema().equals(operation.successBody())
                                    && !content.schema().flag("nullable")));
            if (!isPlain) {
                violations.add(
                        method.extension(),
                        "stands at an operation whose response is not always the same object",
                        "keep one success, with a body that is not null");
            }
        });
    }

    private static void methodNames(ApiDocument document, Violations violations) {
        added(document).forEach(method -> {
            DocumentNode place = method.extension().child("method");
            String name = place.text();
            if (!name.matches("[a-z][A-Za-z0-9]*") || !JavaNames.method(name).equals(name)) {
                violations.add(place, "is no free name for a Java method", "choose one in lower camel case");
            }
        });
    }

    private static void awaitFields(AddedMethod method, Violations violations) {
        if (!method.field("field").has("enum")) {
            violations.add(
                    method.extension().child("field"),
                    "names no field of the response with a complete list",
                    "name the field with the status");
        }
        DocumentNode reason = method.field("reason");
        if (!reason.text("type").equals("string") || reason.has("x-enum")) {
            violations.add(
                    method.extension().child("reason"),
                    "names no text of the response",
                    "name the field that says why it failed");
        }
    }

    private static void statusGroups(AddedMethod method, Violations violations) {
        DocumentNode await = method.extension();
        Set<String> listed = new TreeSet<>(method.field("field").texts("enum"));
        Map<String, String> grouped = new LinkedHashMap<>();
        for (String group : GROUPS) {
            if (await.texts(group).isEmpty()) {
                violations.add(await.child(group), "is empty", "name at least one value");
            }
            for (String value : await.texts(group)) {
                if (!listed.contains(value)) {
                    violations.add(await.child(group), "has the unlisted value " + value, "name a listed one");
                }
                if (grouped.put(value, group) != null) {
                    violations.add(await.child(group), "repeats " + value, "name every value once");
                }
            }
        }
        listed.removeAll(grouped.keySet());
        if (!listed.isEmpty()) {
            violations.add(
                    await,
                    "leaves out " + listed,
                    "add each to until, to failed, or to pending when it does not end the wait");
        }
    }

    private static void aliasGroups(ApiDocument document, Violations violations) {
        added(document, AWAIT).forEach(method -> checkAliases(method, violations));
    }

    private static void checkAliases(AddedMethod method, Violations violations) {
        DocumentNode await = method.extension();
        DocumentNode list = await.document().schema(method.field("field").text("x-enum"));
        for (DocumentNode alias : list.child("x-enum-aliases").children()) {
            for (String group : GROUPS) {
                List<String> values = await.texts(group);
                if (values.contains(alias.text("alias")) != values.contains(alias.text("of"))) {
                    violations.add(
                            await.child(group), "has only one spelling of " + alias.text("of"), "name both or neither");
                }
            }
        }
    }

    private static void pacing(AddedMethod method, Violations violations) {
        Duration before = Duration.ZERO;
        for (String key : List.of("delay", "maxDelay", "deadline")) {
            DocumentNode place = method.extension().child(key);
            Duration duration = duration(place.text());
            if (duration.compareTo(before) <= 0) {
                violations.add(
                        place,
                        "is no duration longer than the one before",
                        "write delay < maxDelay < deadline, such as PT2S, PT30S and PT15M");
            }
            before = duration;
        }
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            return Duration.ZERO;
        }
    }

    private static void awaitTexts(AddedMethod method, Violations violations) {
        DocumentNode summary = method.extension().child("summary");
        if (summary.text().isBlank() || summary.text().endsWith(".")) {
            violations.add(summary, "is missing or ends with a full stop", "write a short phrase");
        }
        DocumentNode description = method.extension().child("description");
        if (!TextRules.isSentence(description.text())) {
            violations.add(description, "is missing or no sentence", "say what a caller has to know");
        }
    }

    private static void secretLinks(AddedMethod method, Violations violations) {
        DocumentNode link = method.field("url");
        if (!link.text("type").equals("string") || !link.flag("x-secret")) {
            violations.add(
                    method.extension().child("url"),
                    "names no secret text of the response",
                    "name the field with the link, and mark that field x-secret");
        }
    }
}
