package org.nectaropenapi.spec.rules;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.Parameter;
import org.nectaropenapi.spec.model.PathTemplate;

/** Rules about paths: a request leads to one operation, and its parameters can be read. */
final class PathRules {

    static final List<Rule> RULES = List.of(
            Rule.ofForm("A path begins with a slash and has its parameters in braces", PathRules::templates),
            Rule.ofForm("A path and its path parameters agree", PathRules::parameters),
            Rule.ofForm("No two paths differ in the names of their parameters alone", PathRules::same));

    private static final Pattern WELL_FORMED =
            Pattern.compile("/|(?:/(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2}|\\{[^{}/]+})+)+/?");

    /** Letters, digits, hyphen, dot, underscore and tilde, percent-encoded. */
    private static final Pattern UNRESERVED =
            Pattern.compile("%((?i:3[0-9]|4[1-9A-F]|5[0-9A]|6[1-9A-F]|7[0-9A]|2D|2E|5F|7E))");

    private PathRules() {}

    private static void templates(ApiDocument document, Violations violations) {
        for (DocumentNode path : document.at("/paths").children()) {
            String template = path.key();
            if (template.startsWith("x-")) {
                continue;
            }
            if (!template.startsWith("/")) {
                violations.add(path, "does not begin with a slash", "write /" + template);
            } else if (template.contains("?") || template.contains("#")) {
                violations.add(path, "has a query or fragment in its path", "describe it by parameters in the query");
            } else if (!WELL_FORMED.matcher(template).matches()) {
                violations.add(
                        path,
                        "has an empty segment, a stray brace or a character that no path has",
                        "write segments of letters, digits and parameters in braces; encode others as in %20");
            }
            if (hasDotSegment(template)) {
                violations.add(path, "has a segment of dots, which clients and proxies take away", "remove it");
            }
            if (template.contains("}{")) {
                violations.add(path, "has two parameters with nothing between", "put a character between them");
            }
            Set<String> names = new HashSet<>();
            for (String name : new PathTemplate(template).parameters()) {
                if (!names.add(name)) {
                    violations.add(path, "has the parameter " + name + " twice", "give each its own name");
                }
            }
        }
    }

    private static boolean hasDotSegment(String template) {
        return Arrays.stream(decodedUnreserved(template).split("/", -1))
                .anyMatch(segment -> segment.equals(".") || segment.equals(".."));
    }

    /** Returns a path with unreserved characters as they are, since encoding them makes no other path. */
    private static String decodedUnreserved(String template) {
        return UNRESERVED
                .matcher(template)
                .replaceAll(match -> Character.toString(Integer.parseInt(match.group(1), 16)));
    }

    private static void parameters(ApiDocument document, Violations violations) {
        for (Operation operation : document.operations()) {
            Set<String> inPath = new TreeSet<>(new PathTemplate(operation.path()).parameters());
            Set<String> declared = new TreeSet<>();
            for (Parameter parameter : operation.parametersIn("path")) {
                declared.add(parameter.name());
                if (!parameter.required()) {
                    violations.add(parameter.node(), "is an optional path parameter", "write required: true");
                }
            }
            if (!inPath.equals(declared)) {
                violations.add(
                        operation.node(),
                        "declares the path parameters " + declared + " while its path has " + inPath,
                        "declare those of the path");
            }
        }
    }

    private static void same(ApiDocument document, Violations violations) {
        Map<String, String> taken = new HashMap<>();
        for (DocumentNode path : document.at("/paths").children()) {
            String other = taken.put(decodedUnreserved(path.key()).replaceAll("\\{[^{}]*}", "{}"), path.key());
            if (other != null) {
                violations.add(path, "is the same path as " + other, "put the operations of both under one of them");
            }
        }
    }
}
