package org.nectaropenapi.spec.rules;

import static org.nectaropenapi.spec.rules.Rule.rule;

import java.util.List;

class TextsTest extends RuleFamily {

    private static final String SITE = "/components/schemas/Site";
    private static final String NAME = SITE + "/properties/name/description";
    private static final String PAGE = "/components/parameters/Page/description";

    @Override
    List<Rule> rules() {
        return List.of(
                rule("Every schema is described in a sentence", TextRules::schemasAreDescribed)
                        .notices("no description", d -> d.remove(SITE + "/description"), SITE + "/description")
                        .notices("one letter", d -> d.set(SITE + "/description", "x"), SITE + "/description"),
                rule("Every field is described in a sentence", TextRules::fieldsAreDescribed)
                        .notices("no description", d -> d.remove(NAME), NAME)
                        .notices("no full stop", d -> d.set(NAME, "The name of the site"), NAME),
                rule("Every parameter is described in a sentence", TextRules::parametersAreDescribed)
                        .notices("no description", d -> d.remove(PAGE), PAGE)
                        .notices("a word", d -> d.set(PAGE, "Page."), PAGE),
                rule("Descriptions are one plain paragraph", TextRules::plainText)
                        .notices("markup", d -> d.set(NAME, "The <b>name</b> of the site."), NAME)
                        .notices("a Javadoc tag", d -> d.set(NAME, "The name, as @param says."), NAME)
                        .notices("two paragraphs", d -> d.set(NAME, "The name.\n\nOf the site."), NAME)
                        .notices("a list in a parameter", d -> d.set(PAGE, "The page:\n- the first."), PAGE),
                rule("No text sends the reader to a file", TextRules::noOtherFiles)
                        .notices("a file", d -> d.set(NAME, "The name, as in sites.yaml."), NAME),
                rule("No field's text only points elsewhere", TextRules::noPointersInsteadOfText)
                        .notices("a pointer", d -> d.set(NAME, "See Company."), NAME)
                        .notices("the name itself", d -> d.set(NAME, "Name."), NAME));
    }
}
