package org.nectaropenapi.spec.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** Says in plain words why a text is no YAML, and where. */
final class YamlSyntax {

    /** A message of the parser, and what it means to somebody who edits the text. */
    private record Meaning(String message, String problem, String remedy) {}

    private static final List<Meaning> MEANINGS = List.of(
            new Meaning(
                    "undefined alias (\\S+)",
                    "uses the anchor %s, which is not defined above",
                    "correct its name, or define it above"),
            new Meaning(
                    "mapping values are not allowed",
                    "has a colon where no key can stand",
                    "quote the text, or indent the line as its siblings"),
            new Meaning(
                    "expected <block end>",
                    "is indented unlike the lines around it, or follows something that is complete",
                    "give the line the indentation of its siblings"),
            new Meaning(
                    "expected ':'",
                    "is a line without key and value",
                    "write it as key: value, or indent it as part of the text above"),
            new Meaning("scanning a quoted scalar", "is part of a quoted text that does not end", "close the quotes"),
            new Meaning(
                    "character '?(.)'?.* cannot start any token",
                    "begins with %s, which has a meaning of its own in YAML",
                    "quote the text"),
            new Meaning(
                    "expected ',' or '([\\]}])'",
                    "is part of a list or map that lacks its %s",
                    "close it, or quote a text with commas, colons or brackets"),
            new Meaning("single document", "begins a second document", "remove the line of hyphens"),
            new Meaning("scanning an (?:alias|anchor)", "has * or & without a name", "quote the text"),
            new Meaning("Nesting Depth", "is nested too deeply", "move inner parts to components"));

    private static final Pattern INDENTED_WITH_TAB = Pattern.compile(" *\t\\s*\\S.*");
    private static final Pattern ENTRY = Pattern.compile(
            "( *)((?:- +)*)(?:(\"[^\"]*\"|'[^']*'|[^\\s#\\-\\[{'\"][^#:]*?|-[^\\s][^#:]*?) *:(?:\\s.*)?|.*)",
            Pattern.DOTALL);

    /** SnakeYAML ends a line here, as YAML 1.1 asks; editors and YAML 1.2 do not, apart from the carriage return. */
    private static final Pattern OTHER_BREAK = Pattern.compile("[\\u0085\\u2028\\u2029]|\r(?!\n)");

    private YamlSyntax() {}

    /** Finds the characters after which readers and editors disagree about the number of a line. */
    static List<YamlFault> otherBreaks(String text) {
        return OTHER_BREAK
                .matcher(text)
                .results()
                .map(found -> {
                    int line = lineAt(text, found.start());
                    return found.group().equals("\r")
                            ? new YamlFault(
                                    line,
                                    pointer(text, line),
                                    "has a carriage return without a line feed",
                                    "end the line with a line feed")
                            : new YamlFault(
                                    line,
                                    pointer(text, line),
                                    "has the character U+%04X, which ends a line in YAML 1.1 and not in 1.2"
                                            .formatted((int) found.group().charAt(0)),
                                    "remove it, or write \\u%04x in double quotes"
                                            .formatted((int) found.group().charAt(0)));
                })
                .toList();
    }

    private static int lineAt(String text, int position) {
        return 1
                + (int) text.substring(0, position)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    static List<YamlFault> faults(String text, YAMLException e) {
        List<YamlFault> faults = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (INDENTED_WITH_TAB.matcher(line).matches()) {
                faults.add(new YamlFault(
                        number, pointer(text, number), "is indented with a tab", "indent it with spaces"));
            }
        }
        return faults.isEmpty() ? List.of(fault(text, e)) : faults;
    }

    private static YamlFault fault(String text, YAMLException e) {
        String message = String.valueOf(e.getMessage());
        int line = line(text, e);
        if (e instanceof ReaderException) {
            return new YamlFault(line, pointer(text, line), "has a control character", "remove it");
        }
        for (Meaning meaning : MEANINGS) {
            Matcher matcher = Pattern.compile(meaning.message()).matcher(message);
            if (matcher.find()) {
                String detail = matcher.groupCount() == 0 ? "" : matcher.group(1);
                return new YamlFault(
                        line, pointer(text, line), meaning.problem().formatted(detail), meaning.remedy());
            }
        }
        @Nullable String problem = e instanceof MarkedYAMLException marked ? marked.getProblem() : message;
        return new YamlFault(line, pointer(text, line), "is no YAML: " + problem, "correct it");
    }

    private static int line(String text, YAMLException e) {
        if (e instanceof MarkedYAMLException marked) {
            boolean quoted = String.valueOf(marked.getContext()).contains("quoted scalar");
            var mark = quoted || marked.getProblemMark() == null ? marked.getContextMark() : marked.getProblemMark();
            return mark == null ? 1 : mark.getLine() + 1;
        }
        int end = e instanceof ReaderException reader ? Math.min(reader.getPosition(), text.length()) : 0;
        return lineAt(text, end);
    }

    /** Makes the place of a line out from the indentation above it, since there is no tree. */
    static String pointer(String text, int line) {
        Deque<Step> path = new ArrayDeque<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < Math.min(line, lines.length); i++) {
            Matcher entry = ENTRY.matcher(lines[i].replace("\t", "  "));
            if (lines[i].isBlank() || lines[i].strip().startsWith("#") || !entry.matches()) {
                continue;
            }
            int column = entry.group(1).length();
            for (int dash = 0; dash < entry.group(2).length(); dash++) {
                if (entry.group(2).charAt(dash) == '-') {
                    addElement(path, column + dash);
                }
            }
            if (entry.group(3) != null) {
                int keyColumn = column + entry.group(2).length();
                path.removeIf(step -> step.column() >= keyColumn);
                path.addLast(new Step(keyColumn, entry.group(3).replaceAll("^[\"']|[\"']$", ""), -1));
            }
        }
        StringBuilder pointer = new StringBuilder();
        path.forEach(step -> pointer.append('/')
                .append(step.index() < 0 ? YamlDocument.escaped(step.key()) : Integer.toString(step.index())));
        return pointer.toString();
    }

    private static void addElement(Deque<Step> path, int column) {
        int index = path.stream()
                .filter(step -> step.column() == column && step.index() >= 0)
                .mapToInt(step -> step.index() + 1)
                .findFirst()
                .orElse(0);
        // The elements of a list may stand in the column of its key.
        path.removeIf(step -> step.column() > column || step.column() == column && step.index() >= 0);
        path.addLast(new Step(column, "", index));
    }

    /** A key, or an element of a list, that a line is inside of. */
    private record Step(int column, String key, int index) {}
}
