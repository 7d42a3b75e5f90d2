package org.nectaropenapi.spec.edits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.YamlDocument;
import org.nectaropenapi.spec.model.YamlText;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The text of a document under edit, with the choices of a seed. Comments, anchors and order stay as they are. */
final class DocumentEditor {

    private final YamlText text;
    private final HandWrittenSources sources;
    private Random random = new Random(0);
    private @Nullable ApiDocument document;
    private boolean breaksCode;
    private boolean maySurvive;
    private boolean onlyAdds = true;
    private final List<String> places = new ArrayList<>();

    DocumentEditor(String text, HandWrittenSources sources) {
        this.text = new YamlText(text);
        this.sources = sources;
    }

    /**
     * Makes one edit. Its choices depend on the seed and its name alone, so that other edits do not change them.
     *
     * @return where it was made
     * @throws NoPlaceException when there is no place for it
     */
    String make(Edit edit, long seed) {
        random = new Random(seed * 31 + edit.name().hashCode());
        random.nextInt();
        places.clear();
        edit.change().accept(this);
        return String.join(", ", new TreeSet<>(places));
    }

    String text() {
        return text.text();
    }

    /** Returns the document as it is now. */
    ApiDocument document() {
        if (document == null) {
            document = ApiDocument.of(YamlDocument.parse(text.text()));
        }
        return document;
    }

    /** Says that hand-written code uses what the edit changes, so that the compiler tells what is left to do. */
    void breaksCode() {
        breaksCode = true;
    }

    boolean isCodeBroken() {
        return breaksCode;
    }

    /** Says that code which uses what the edit changes may compile all the same. */
    void letsCodeSurvive() {
        maySurvive = true;
    }

    boolean mayCodeSurvive() {
        return maySurvive;
    }

    /** Tells whether everything that was there is there as it was. */
    boolean onlyAdds() {
        return onlyAdds;
    }

    /** Notes where the edit is made. */
    void at(String place) {
        places.add(place);
    }

    // ---- choices ----

    <T> T pick(Collection<T> candidates, String kind) {
        if (candidates.isEmpty()) {
            throw new NoPlaceException("the document has no " + kind);
        }
        return candidates.stream()
                .skip(random.nextInt(candidates.size()))
                .findFirst()
                .orElseThrow();
    }

    @SafeVarargs
    final <T> T pick(T... candidates) {
        return candidates[random.nextInt(candidates.length)];
    }

    /** Picks an operation that no code calls; where there is none, one whose callers will not compile. */
    Operation pickUncalled(Predicate<Operation> wanted) {
        List<Operation> candidates = operations(wanted);
        List<Operation> uncalled =
                candidates.stream().filter(operation -> !isCalled(operation)).toList();
        if (uncalled.isEmpty()) {
            breaksCode();
        }
        return pick(uncalled.isEmpty() ? candidates : uncalled, "operation of that kind");
    }

    /**
     * Returns a name that no property, parameter, schema or operation has: one of the words, or one with a letter more.
     */
    String newWord(String... words) {
        String all = text().toLowerCase(Locale.ROOT);
        String word = pick(words);
        String free = word;
        for (char letter = 'B'; all.contains(free.toLowerCase(Locale.ROOT)); letter++) {
            free = word + letter;
        }
        return free;
    }

    boolean isNamedInCode(String word) {
        return sources.name(word);
    }

    /** Tells whether typed code calls an operation. */
    boolean isCalled(Operation operation) {
        return sources.call(operation.tag(), operation.methodName());
    }

    // ---- places ----

    Node node(String pointer) {
        return text.node(keys(pointer)).orElseThrow(() -> new NoPlaceException("there is no " + pointer));
    }

    MappingNode mapping(String pointer) {
        return (MappingNode) node(pointer);
    }

    boolean has(String pointer) {
        return text.node(keys(pointer)).isPresent();
    }

    static String[] keys(String pointer) {
        return Arrays.stream(pointer.split("/"))
                .skip(1)
                .map(key -> key.replace("~1", "/").replace("~0", "~"))
                .toArray(String[]::new);
    }

    /** Returns the lines of an entry, without the indentation of its key. */
    List<String> lines(DocumentNode place) {
        return text.linesOf(mapping(parent(place.pointer())), place.key());
    }

    static String parent(String pointer) {
        return pointer.substring(0, pointer.lastIndexOf('/'));
    }

    private static String key(String pointer) {
        String[] keys = keys(pointer);
        return keys[keys.length - 1];
    }

    // ---- edits ----

    void append(String pointer, List<String> lines) {
        edited(() -> text.append(mapping(pointer), lines));
    }

    void append(String pointer, String... lines) {
        append(pointer, List.of(lines));
    }

    /** Adds lines after an entry, beside it. */
    void insertAfter(String pointer, List<String> lines) {
        edited(() -> {
            MappingNode around = mapping(parent(pointer));
            NodeTuple entry = YamlText.entry(around, key(pointer)).orElseThrow();
            text.insertAfter(entry, around, lines);
        });
    }

    /** Adds an element to a list, or the whole list when there is none. */
    void addTo(String pointer, String element) {
        edited(() -> {
            if (!has(pointer)) {
                text.append(mapping(parent(pointer)), List.of(key(pointer) + ": [" + element + "]"));
            } else if (((SequenceNode) node(pointer)).getValue().isEmpty()) {
                text.replaceEntry(
                        mapping(parent(pointer)), key(pointer), List.of(key(pointer) + ": [" + element + "]"));
            } else {
                text.append((SequenceNode) node(pointer), element);
            }
        });
    }

    /** Sets a value of one line; an entry in braces gets its value in place. */
    void set(String pointer, String value) {
        changed(() -> {
            MappingNode around = mapping(parent(pointer));
            String entry = key(pointer) + ": " + value;
            if (YamlText.entry(around, key(pointer)).isEmpty()) {
                if (around.getFlowStyle() == FlowStyle.FLOW) {
                    text.append(around, entry);
                } else {
                    text.append(around, List.of(entry));
                }
            } else if (around.getFlowStyle() == FlowStyle.FLOW) {
                text.replace(YamlText.value(around, key(pointer)).orElseThrow(), value);
            } else {
                text.replaceEntry(around, key(pointer), List.of(entry));
            }
        });
    }

    void replaceEntry(String pointer, List<String> written) {
        changed(() -> text.replaceEntry(mapping(parent(pointer)), key(pointer), written));
    }

    void rename(String pointer, String name) {
        changed(() -> text.replace(
                YamlText.entry(mapping(parent(pointer)), key(pointer))
                        .orElseThrow()
                        .getKeyNode(),
                name));
    }

    /** Removes an entry or element; a mapping or list that would be empty goes with it. */
    void remove(String pointer) {
        changed(() -> {
            Node around = node(parent(pointer));
            boolean last = around instanceof MappingNode mapping
                    ? mapping.getValue().size() == 1
                    : ((SequenceNode) around).getValue().size() == 1;
            if (last && parent(pointer).length() > 1) {
                remove(parent(pointer));
            } else if (around instanceof MappingNode mapping) {
                text.remove(mapping, key(pointer));
            } else {
                text.remove((SequenceNode) around, Integer.parseInt(key(pointer)));
            }
        });
    }

    /** Removes a text from a list of texts, where it is there. */
    void removeFrom(String pointer, String element) {
        if (has(pointer)) {
            int at = YamlText.texts(node(pointer)).indexOf(element);
            if (at >= 0) {
                remove(pointer + "/" + at);
            }
        }
    }

    /** Replaces a word wherever a scalar consists of it or refers to it as a component. */
    void replaceScalars(String from, String to) {
        changed(() -> {
            List<ScalarNode> found = new ArrayList<>();
            collect(node(""), from, found, new HashSet<>());
            // From the end, so that the marks of the rest stay right.
            found.stream()
                    .sorted((a, b) ->
                            b.getStartMark().getIndex() - a.getStartMark().getIndex())
                    .forEach(scalar -> text.replace(scalar, quotedLike(scalar, to)));
        });
    }

    private static String quotedLike(ScalarNode scalar, String value) {
        return scalar.isPlain() ? value : "\"" + value + "\"";
    }

    private static void collect(Node node, String value, List<ScalarNode> found, Set<Node> done) {
        if (node instanceof ScalarNode scalar && scalar.getValue().equals(value)) {
            found.add(scalar);
        }
        if (!done.add(node)) {
            return;
        }
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(tuple -> collect(tuple.getValueNode(), value, found, done));
        } else if (node instanceof SequenceNode list) {
            list.getValue().forEach(element -> collect(element, value, found, done));
        }
    }

    private void changed(Runnable edit) {
        onlyAdds = false;
        edited(edit);
    }

    private void edited(Runnable edit) {
        try {
            edit.run();
        } catch (IllegalArgumentException e) {
            throw new NoPlaceException(e.getMessage());
        }
        document = null;
    }

    // ---- what several edits need ----

    /** Returns a page of the documentation that the document names already. */
    String page() {
        return pick(
                document().operations().stream()
                        .map(operation ->
                                operation.node().at("externalDocs", "url").text())
                        .filter(url -> url.matches("https://docs\\.nectarclimate\\.com/[\\w./-]+"))
                        .toList(),
                "page");
    }

    /** Returns the prefix of the paths, such as {@code /v2.2}. */
    String prefix() {
        return "/v" + document().at("/info").text("x-api-version");
    }

    /** Returns the line that says that a field is inferred; none where the whole schema is no surer. */
    List<String> inferredIn(String schema) {
        return List.of("documented", "partial")
                        .contains(document().schema(schema).text("x-evidence"))
                ? List.of("x-evidence: inferred")
                : List.of();
    }

    /** Declares a parameter at an operation that may have none yet. */
    void addParameter(Operation operation, List<String> parameter) {
        List<String> element = new ArrayList<>();
        parameter.forEach(line -> element.add((element.isEmpty() ? "- " : "  ") + line));
        String pointer = operation.node().pointer() + "/parameters";
        if (has(pointer)) {
            List<String> written = new ArrayList<>(lines(operation.node().child("parameters")));
            if (written.size() == 1) {
                throw new NoPlaceException("the parameters of " + operation.id() + " are written in one line");
            }
            element.forEach(line -> written.add("  " + line));
            replaceEntry(pointer, written);
        } else {
            List<String> written = new ArrayList<>(List.of("parameters:"));
            element.forEach(line -> written.add("  " + line));
            insertAfter(operation.node().child("externalDocs").pointer(), written);
        }
    }

    void appendTag(String name, String description) {
        List<String> written = new ArrayList<>(lines(document().at("/tags")));
        boolean indented = written.get(1).startsWith(" ");
        for (String line : List.of("- name: " + name, "  description: " + description)) {
            written.add((indented ? "  " : "") + line);
        }
        replaceEntry("/tags", written);
    }

    List<Operation> operations(Predicate<Operation> wanted) {
        return document().operations().stream().filter(wanted).toList();
    }
}
