package org.nectaropenapi.spec.rules;

/**
 * One place of the document that breaks a rule.
 *
 * @param pointer where it is, as a JSON pointer into the document
 * @param problem what is wrong
 * @param fix what to do about it
 */
record RuleViolation(String pointer, String problem, String fix) {

    @Override
    public String toString() {
        return pointer + ": " + problem + ". Fix: " + fix + ".";
    }
}
