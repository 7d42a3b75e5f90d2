package org.nectaropenapi.spec.edits;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.nectaropenapi.spec.rules.RuleViolation;

/**
 * A document after some edits.
 *
 * @param text the text
 * @param made the edits that were made, each with its place
 * @param breaking the names of those of them after which hand-written code does not compile
 * @param survivable the names of those of the breaking ones after which it may compile all the same
 * @param impossible the edits that had no place, each with the reason
 */
record EditedDocument(
        String text, List<String> made, List<String> breaking, List<String> survivable, List<String> impossible) {

    /** Problems of a removal that the rules forbid: the trial keeps what it wanted to remove. */
    private static final Predicate<String> KEPT =
            problem -> problem.contains("the Getting started page") || problem.contains("no example shows");

    private static final int TRIES = 8;

    /**
     * Makes the edits one after the other, each at a place where no other was made.
     *
     * @param original the document
     * @param edits what to do
     * @param seed decides on the places
     * @param sources code whose names stay
     * @param judge knows what has to stay
     */
    static EditedDocument make(String original, List<Edit> edits, long seed, HandWrittenSources sources, Judge judge) {
        String text = original;
        Set<String> places = new HashSet<>();
        List<String> made = new ArrayList<>();
        List<String> breaking = new ArrayList<>();
        List<String> survivable = new ArrayList<>();
        List<String> impossible = new ArrayList<>();
        for (Edit edit : edits) {
            String reason = "";
            boolean done = false;
            for (int attempt = 0; attempt < TRIES && !done; attempt++) {
                DocumentEditor editor = new DocumentEditor(text, sources);
                try {
                    String place = editor.make(edit, seed + attempt * 1009L);
                    List<String> touched = List.of(place.split(",? (?:to )?"));
                    if (touched.stream().anyMatch(places::contains)) {
                        reason = "another edit was made there: " + place;
                    } else if (editor.onlyAdds() || mayGo(editor.text(), judge)) {
                        places.addAll(touched);
                        text = editor.text();
                        made.add(edit.name() + ": " + place);
                        if (editor.isCodeBroken()) {
                            breaking.add(edit.name());
                        }
                        if (editor.isCodeBroken() && editor.mayCodeSurvive()) {
                            survivable.add(edit.name());
                        }
                        done = true;
                    } else {
                        reason = "the rules want it to stay: " + place;
                    }
                } catch (NoPlaceException e) {
                    reason = e.getMessage();
                }
            }
            if (!done) {
                impossible.add(edit.name() + ": " + reason);
            }
        }
        return new EditedDocument(
                text, List.copyOf(made), List.copyOf(breaking), List.copyOf(survivable), List.copyOf(impossible));
    }

    private static boolean mayGo(String text, Judge judge) {
        return judge.violations(text).stream().map(RuleViolation::problem).noneMatch(KEPT);
    }
}
