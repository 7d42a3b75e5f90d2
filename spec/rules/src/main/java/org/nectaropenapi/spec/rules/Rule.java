package org.nectaropenapi.spec.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A rule about the document, with the ways to break it.
 *
 * @param sentence what the document does, as a sentence
 * @param check finds the places that break the rule
 * @param breakages edits of a good document that the check has to notice
 */
record Rule(String sentence, Function<ApiDocument, List<RuleViolation>> check, List<Breakage> breakages) {

    /**
     * An edit that breaks a rule.
     *
     * @param what what the edit does
     * @param edit makes it, on a copy of the document
     * @param pointer where the rule has to find it
     */
    record Breakage(String what, Consumer<ApiDocument> edit, String pointer) {}

    static Rule rule(String sentence, Function<ApiDocument, List<RuleViolation>> check) {
        return new Rule(sentence, check, List.of());
    }

    Rule notices(String what, Consumer<ApiDocument> edit, String pointer) {
        List<Breakage> more = new ArrayList<>(breakages);
        more.add(new Breakage(what, edit, pointer));
        return new Rule(sentence, check, List.copyOf(more));
    }

    @Override
    public String toString() {
        return sentence;
    }
}
