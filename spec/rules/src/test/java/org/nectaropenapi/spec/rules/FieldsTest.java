package org.nectaropenapi.spec.rules;

import static org.nectaropenapi.spec.rules.Rule.rule;

import java.util.List;

class FieldsTest extends RuleFamily {

    private static final String SITE = "/components/schemas/Site/properties";
    private static final String USAGE = "/components/schemas/UsageData/properties/usage";
    private static final String UPLOAD = "/components/schemas/DocumentUpload/properties/document";

    @Override
    List<Rule> rules() {
        return List.of(
                rule("Types and formats are those the client knows", FieldRules::knownTypesAndFormats)
                        .notices("a number", d -> d.set(USAGE + "/type", "number"), USAGE + "/type")
                        .notices("no type", d -> d.remove(USAGE + "/type"), USAGE + "/type")
                        .notices("another format", d -> d.set(USAGE + "/format", "money"), USAGE + "/format"),
                rule("Fields that come in two forms say so", FieldRules::alsoAccepts)
                        .notices("a decimal", d -> d.remove(USAGE + "/x-also-accepts"), USAGE + "/x-also-accepts")
                        .notices(
                                "a flag that was a boolean once",
                                d -> d.remove("/components/schemas/Account/properties/isDuplicated/x-also-accepts"),
                                "/components/schemas/Account/properties/isDuplicated/x-also-accepts")
                        .notices(
                                "a time without a zone",
                                d -> d.setJson(
                                        "/components/schemas/ConnectionEvent/properties/created/x-also-accepts", "[]"),
                                "/components/schemas/ConnectionEvent/properties/created/x-also-accepts")
                        .notices(
                                "a text that has no other form",
                                d -> d.setJson(SITE + "/name/x-also-accepts", "['number']"),
                                SITE + "/name/x-also-accepts"),
                rule("Required fields exist", FieldRules::requiredFieldsExist)
                        .notices(
                                "one that does not",
                                d -> d.set("/components/schemas/Site/required/0", "key"),
                                "/components/schemas/Site/required/0"),
                rule("An id is never null", FieldRules::idsAreNeverNull)
                        .notices("one that is", d -> d.set(SITE + "/id/nullable", true), SITE + "/id/nullable"),
                rule("Null is a matter of nullable, not of the list", FieldRules::nullableIsNoValue)
                        .notices(
                                "null among the values",
                                d -> d.setJson("/components/schemas/JobStatus/enum/0", "null"),
                                "/components/schemas/JobStatus/enum/0")
                        .notices(
                                "nullable: false", d -> d.set(SITE + "/name/nullable", false), SITE + "/name/nullable"),
                rule("Uploads state their limits", FieldRules::uploadLimits)
                        .notices(
                                "another size",
                                d -> d.set(UPLOAD + "/x-max-bytes", 25_000_000),
                                UPLOAD + "/x-max-bytes")
                        .notices("no pages", d -> d.remove(UPLOAD + "/x-max-pdf-pages"), UPLOAD + "/x-max-pdf-pages")
                        .notices(
                                "another type",
                                d -> d.setJson(UPLOAD + "/x-upload-types", "[]"),
                                UPLOAD + "/x-upload-types")
                        .notices("no file at all", d -> d.remove(UPLOAD + "/format"), "/components/schemas"),
                rule("A field is read-only or write-only, not both", FieldRules::readAndWriteOnly)
                        .notices(
                                "both",
                                d -> {
                                    d.set(SITE + "/name/readOnly", true);
                                    d.set(SITE + "/name/writeOnly", true);
                                },
                                SITE + "/name")
                        .notices(
                                "a stop date that can be written",
                                d -> d.remove(SITE + "/dataCollectionStopDate/readOnly"),
                                SITE + "/dataCollectionStopDate/readOnly"));
    }
}
