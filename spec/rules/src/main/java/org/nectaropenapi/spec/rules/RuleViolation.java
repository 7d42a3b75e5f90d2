package org.nectaropenapi.spec.rules;

import org.nectaropenapi.spec.model.YamlFault;

/**
 * A place that breaks a rule.
 *
 * @param file name of the file that holds the place
 * @param line line of the place, from 1; 0 when the document was not read from a text
 * @param pointer JSON pointer of the place
 * @param problem what is wrong there
 * @param remedy what to do about it
 */
public record RuleViolation(String file, int line, String pointer, String problem, String remedy) {

    static final String DOCUMENT = "nectar-openapi.yaml";
    static final String QUESTIONS = "open-questions.yaml";

    static RuleViolation of(String file, YamlFault fault) {
        return new RuleViolation(file, fault.line(), fault.pointer(), fault.problem(), fault.remedy());
    }

    @Override
    public String toString() {
        String place = line == 0 ? file : file + ":" + line;
        return "%s: %s %s. Remedy: %s.".formatted(place, pointer.isEmpty() ? "the file" : pointer, problem, remedy);
    }
}
