package org.nectaropenapi.spec.model;

/**
 * A place where a text is not the YAML that a document can be written in.
 *
 * @param line the line, from 1
 * @param pointer JSON pointer of the place, or of the nearest one around it that could be made out
 * @param problem what is wrong there, as a predicate
 * @param remedy what to do about it
 */
public record YamlFault(int line, String pointer, String problem, String remedy) {

    @Override
    public String toString() {
        return "line %d: %s %s. Remedy: %s.".formatted(line, pointer, problem, remedy);
    }
}
