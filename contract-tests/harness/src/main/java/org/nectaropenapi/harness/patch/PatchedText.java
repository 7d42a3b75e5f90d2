package org.nectaropenapi.harness.patch;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.YamlDocument;
import org.nectaropenapi.spec.model.YamlText;

/** The text of a document to which changes are made one by one. A change that fails leaves it as it was. */
final class PatchedText {
    private final LocalDate day;
    private final Function<ApiDocument, List<String>> rules;
    private String text;
    private List<String> broken;

    PatchedText(String text, LocalDate day, Function<ApiDocument, List<String>> rules) {
        this.text = text;
        this.day = day;
        this.rules = rules;
        this.broken = broken(text);
    }

    /**
     * Makes a change.
     *
     * @return whether the text changed
     * @throws CannotPlaceException if the change has no place in the document, or breaks a rule of it
     */
    boolean place(JsonNode change) {
        try {
            YamlText edited = new YamlText(text);
            if (!new PatchPlacement(edited, day).place(change)) {
                return false;
            }
            if (new PatchPlacement(new YamlText(edited.text()), day).place(change)) {
                throw new CannotPlaceException("the document does not say it after the edit");
            }
            List<String> now = broken(edited.text());
            if (now.size() > broken.size()) {
                throw new CannotPlaceException(now.stream()
                        .filter(rule -> !broken.contains(rule))
                        .findFirst()
                        .orElse(now.get(0)));
            }
            broken = now;
            text = edited.text();
            return true;
        } catch (CannotPlaceException e) {
            throw e;
        } catch (RuntimeException e) {
            // Whatever an odd value does to the text or to a reader of it, the other changes are still made.
            throw new CannotPlaceException("the edit fails: " + e.getMessage());
        }
    }

    private List<String> broken(String document) {
        return rules.apply(ApiDocument.of(YamlDocument.parse(document)));
    }

    @Override
    public String toString() {
        return text;
    }
}
