package org.nectaropenapi.suite.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.nectaropenapi.harness.redaction.KnownSecrets;

/** Secrets to plant in every form, and the search for them in files. */
final class Canaries {
    static final String KEY = "nectar-sandbox-key";

    /** Some consist of words of the document, which redacted text otherwise keeps. */
    private static final List<String> SECRETS = List.of(
            "Zoë \"Quillfeather\" Ångström/7",
            "maria.quill@harborview-logistics.com",
            "4417-093826-5",
            "Green Usage Company",
            "1275 Quillworth St, Oakport, CA 94607",
            "qk8-hunter2/pass+word=",
            "https://bills.quillhost.io/a/Quill-Bill.pdf?X-Amz-Expires=86400&X-Amz-Signature=6d1f0c9be27a44aa",
            KEY);

    /** Parts that reveal a secret on their own: a signature, a domain, a street, a surname. */
    private static final List<String> TELLING_PARTS = List.of(
            "6d1f0c9be27a44aa", "quillhost", "Quill-Bill", "harborview-logistics", "Quillworth", "Quillfeather");

    private static final Map<String, UnaryOperator<String>> FORMS = forms();

    private Canaries() {}

    /** Returns every secret in every form: alone, inside a sentence, and beside characters that shift its base64. */
    static List<String> all() {
        return SECRETS.stream()
                .flatMap(secret -> FORMS.values().stream().map(form -> form.apply(secret)))
                .flatMap(text -> Stream.of(text, "The value " + text + " is unknown.", "u:" + text))
                .distinct()
                .toList();
    }

    /** Returns the files of a folder; fails when one has a secret in any form. */
    static List<Path> checkedFiles(Path folder) throws IOException {
        Map<String, String> forbidden = forbidden();
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> files = walk.filter(Files::isRegularFile).toList();
            for (Path file : files) {
                String content = content(file);
                forbidden.forEach((text, what) -> assertThat(content.contains(text))
                        .as("%s has %s", file.getFileName(), what)
                        .isFalse());
            }
            return files;
        }
    }

    private static String content(Path file) throws IOException {
        if (!file.toString().endsWith(".gz")) {
            return Files.readString(file);
        }
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, String> forbidden() {
        Map<String, String> forbidden = new LinkedHashMap<>();
        for (String secret : SECRETS) {
            FORMS.forEach((name, form) -> KnownSecrets.formsOf(form.apply(secret))
                    .forEach(text -> forbidden.put(text, name + " of " + secret)));
        }
        TELLING_PARTS.forEach(
                part -> KnownSecrets.formsOf(part).forEach(text -> forbidden.put(text, "a form of " + part)));
        return forbidden;
    }

    private static Map<String, UnaryOperator<String>> forms() {
        Map<String, UnaryOperator<String>> forms = new LinkedHashMap<>();
        forms.put("the raw form", text -> text);
        forms.put(
                "the JSON form",
                text -> text.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/"));
        forms.put("the form of a query", text -> URLEncoder.encode(text, StandardCharsets.UTF_8));
        forms.put("the form of a path", text -> URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20"));
        forms.put("base64", text -> Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
        forms.put(
                "base64 for URLs",
                text -> Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
        return forms;
    }
}
