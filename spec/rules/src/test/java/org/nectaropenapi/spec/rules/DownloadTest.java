package org.nectaropenapi.spec.rules;

import static org.nectaropenapi.spec.rules.Rule.rule;

import java.util.List;

class DownloadTest extends RuleFamily {

    private static final String GET_DOCUMENT = "/paths/~1v2.2~1document~1{document_id}/get";
    private static final String DOWNLOAD = GET_DOCUMENT + "/x-download";
    private static final String TEAM = "/paths/~1v2.2~1team";

    @Override
    List<Rule> rules() {
        return List.of(
                rule("Documents can be downloaded, and nothing else", DownloadRules::documentsCanBeDownloaded)
                        .notices("documents without file", d -> d.remove(DOWNLOAD), DOWNLOAD)
                        .notices(
                                "a team as file",
                                d -> d.copy(DOWNLOAD, TEAM + "/get/x-download"),
                                TEAM + "/get/x-download"),
                rule("Only plain reads lead to files", DownloadRules::onlyPlainReadsLeadToFiles)
                        .notices("a deprecated one", d -> d.set(GET_DOCUMENT + "/deprecated", true), DOWNLOAD)
                        .notices(
                                "one with a filter",
                                d -> d.set("/components/parameters/DocumentId/in", "query"),
                                DOWNLOAD)
                        .notices(
                                "a write",
                                d -> d.copy(DOWNLOAD, TEAM + "/patch/x-download"),
                                TEAM + "/patch/x-download"),
                rule("The downloading method has a name of its own", DownloadRules::methodNamesAreFree)
                        .notices("that of the read", d -> d.set(DOWNLOAD + "/method", "get"), DOWNLOAD + "/method")
                        .notices("a word of Java", d -> d.set(DOWNLOAD + "/method", "new"), DOWNLOAD + "/method")
                        .notices("none", d -> d.remove(DOWNLOAD + "/method"), DOWNLOAD + "/method"),
                rule("The link is a secret text of the answer", DownloadRules::linksAreSecretTexts)
                        .notices("no field", d -> d.set(DOWNLOAD + "/url", "link"), DOWNLOAD + "/url")
                        .notices("no text", d -> d.set(DOWNLOAD + "/url", "lineItems"), DOWNLOAD + "/url")
                        .notices(
                                "no secret",
                                d -> d.remove("/components/schemas/Document/properties/url/x-secret"),
                                DOWNLOAD + "/url"));
    }
}
