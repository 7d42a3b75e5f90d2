package org.nectaropenapi.spec.rules;

import java.util.ArrayList;
import java.util.List;

/** Rules about files: what {@code x-download} says has to be there, and the link is a secret. */
final class DownloadRules {

    private DownloadRules() {}

    private static List<Operation> downloads(ApiDocument document) {
        return document.operations().stream()
                .filter(operation -> operation.at().node().has("x-download"))
                .toList();
    }

    private static Located download(Operation operation) {
        return operation.at().child("x-download");
    }

    static List<RuleViolation> documentsCanBeDownloaded(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        for (Operation operation : document.operations()) {
            boolean expected = operation.id().equals("getDocument");
            if (expected != operation.at().node().has("x-download")) {
                findings.add(download(operation)
                        .finding("is missing, or is too much", "files hang on documents, which getDocument reads"));
            }
        }
        return findings;
    }

    static List<RuleViolation> onlyPlainReadsLeadToFiles(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        for (Operation operation : downloads(document)) {
            if (!AddedMethods.isPlainRead(document, operation)) {
                findings.add(download(operation)
                        .finding("stands on something else than a plain read", "use a GET that takes ids only"));
            }
        }
        return findings;
    }

    static List<RuleViolation> methodNamesAreFree(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        for (Operation operation : downloads(document)) {
            Located method = download(operation).child("method");
            String name = method.node().asText();
            if (!AddedMethods.isFreeName(document, operation, "x-download", name)) {
                findings.add(method.finding("is no free name for a Java method", "choose one that its service lacks"));
            }
        }
        return findings;
    }

    static List<RuleViolation> linksAreSecretTexts(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        for (Operation operation : downloads(document)) {
            Located url = download(operation).child("url");
            Located answer = operation.successes().get(0).child("content").child("application/json");
            Located field = document.resolve(answer.child("schema"))
                    .child("properties")
                    .child(url.node().asText());
            if (!field.text("type").equals("string") || !field.flag("x-secret")) {
                findings.add(url.finding(
                        "names no secret text of the answer", "name the field with the link, and mark it x-secret"));
            }
        }
        return findings;
    }
}
