package org.nectaropenapi.client.wire;

import static org.nectaropenapi.client.wire.LoopbackServer.json;

import feign.Headers;
import feign.RequestLine;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.client.service.NectarOperation;
import org.nectaropenapi.client.upload.FileBody;
import org.nectaropenapi.client.upload.Upload;
import org.nectaropenapi.client.upload.UploadLimits;
import org.nectaropenapi.client.upload.UploadRefusedException;

/** Request bodies of every media type: their bytes, their Content-Type, and what cannot be sent. */
class RequestBodiesTest extends WireTest {

    interface Bodies {

        @NectarOperation(id = "sendForm", joinedFields = "joined")
        @RequestLine(value = "POST /v9/form", decodeSlash = false)
        @Headers("Content-Type: application/x-www-form-urlencoded")
        void form(Map<String, @Nullable Object> fields);

        @NectarOperation(id = "sendText", bodyMayBeAbsent = true)
        @RequestLine(value = "PUT /v9/text", decodeSlash = false)
        @Headers("Content-Type: text/csv")
        void text(@Nullable Object text);

        @NectarOperation(id = "sendLatin")
        @RequestLine(value = "PUT /v9/latin", decodeSlash = false)
        @Headers("Content-Type: text/plain; charset=ISO-8859-1")
        void latin(String text);

        @NectarOperation(id = "sendYaml")
        @RequestLine(value = "PUT /v9/yaml", decodeSlash = false)
        @Headers("Content-Type: application/yaml")
        void yaml(String text);

        @NectarOperation(id = "sendPatch", bodyMayBeAbsent = true)
        @RequestLine(value = "PATCH /v9/patch", decodeSlash = false)
        @Headers("Content-Type: application/merge-patch+json")
        void patch(@Nullable Object patch);

        @NectarOperation(id = "deleteSome", bodyMayBeAbsent = true)
        @RequestLine(value = "DELETE /v9/some", decodeSlash = false)
        @Headers("Content-Type: application/json")
        void delete(@Nullable Object ids);

        @NectarOperation(id = "sendFile", idempotent = true, bodyMayBeAbsent = true)
        @RequestLine(value = "PUT /v9/file", decodeSlash = false)
        void file(@Nullable FileBody file);
    }

    private final Bodies bodies = client.factory.create(Bodies.class);

    private void sent(String contentType, String body) {
        LoopbackServer.Received request = server.only();
        assertThat(request.headers("Content-Type")).containsExactly(contentType);
        assertThat(request.text()).isEqualTo(body);
        assertThat(request.headers("Content-Length")).containsExactly(Integer.toString(request.body().length));
    }

    private FileBody file(Upload upload, UploadLimits limits, @Nullable String contentType) {
        FileBody body = FileBody.of("sendFile", "body", upload, limits, contentType);
        assertThat(body).isNotNull();
        return body;
    }

    private static Upload csv() {
        return Upload.of("usage.csv", "a,b\r\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFormIsEncodedAsBrowsersDo() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("a text", "1 + 1 = 2 & more*-._~é€");
        fields.put("number", new BigDecimal("1E+3"));
        fields.put("flag", true);
        fields.put("list", List.of("a,b", "c"));
        fields.put("joined", List.of("a,b", "c"));
        fields.put("empty", "");
        fields.put("none", List.of());
        fields.put("nothing", null);

        bodies.form(fields);

        sent(
                "application/x-www-form-urlencoded",
                "a+text=1+%2B+1+%3D+2+%26+more*-._%7E%C3%A9%E2%82%AC&number=1000&flag=true&list=a%2Cb&list=c"
                        + "&joined=a%2Cb,c&empty=&nothing=");
    }

    @Test
    void aFormCarriesNeitherObjectsNorBrokenText() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bodies.form(Map.of("site", Map.of("id", "secret-1"))))
                .withMessage("sendForm: the field 'site' holds an object or a list, which a form cannot carry");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bodies.form(Map.of("sites", List.of(List.of("secret-1")))))
                .withMessage("sendForm: the field 'sites' holds an object or a list, which a form cannot carry");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bodies.form(Map.of("name", "\ud800")))
                .withMessage("sendForm: the field 'name' is not valid Unicode; pass text that was decoded rightly");
        assertThat(server.received()).isEmpty();
    }

    @Test
    void aTextIsSentInUtf8AndSaysSo() {
        bodies.text("date,kWh\r\n2024-01-31,1.5 €\r\n");

        sent("text/csv; charset=UTF-8", "date,kWh\r\n2024-01-31,1.5 €\r\n");
    }

    @Test
    void aValueIsSentAsItsText() {
        bodies.text(new BigDecimal("1E+3"));

        sent("text/csv; charset=UTF-8", "1000");
    }

    @Test
    void aTextIsSentInTheCharsetThatTheDocumentStates() {
        bodies.latin("né");

        LoopbackServer.Received request = server.only();
        assertThat(request.headers("Content-Type")).containsExactly("text/plain; charset=ISO-8859-1");
        assertThat(request.body()).containsExactly('n', 0xE9);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bodies.latin("€"))
                .withMessage("sendLatin: the request body holds characters that cannot be written in ISO-8859-1");
    }

    @Test
    void aTextOfAnotherTypeKeepsItsContentType() {
        bodies.yaml("a: é\n");

        sent("application/yaml", "a: é\n");
    }

    @Test
    void aPatchIsJsonUnderItsOwnContentType() {
        Map<String, @Nullable Object> patch = new LinkedHashMap<>();
        patch.put("name", "Boiler");
        patch.put("externalId", null);

        bodies.patch(patch);

        sent("application/merge-patch+json", "{\"name\":\"Boiler\",\"externalId\":null}");
    }

    @Test
    void aListATextAndANumberAreJsonToo() {
        UUID id = UUID.fromString("11112222-3333-4444-8555-666677778888");

        bodies.delete(List.of(id));
        bodies.patch("text");
        bodies.patch(7);

        assertThat(server.received())
                .extracting(LoopbackServer.Received::text)
                .containsExactly("[\"" + id + "\"]", "\"text\"", "7");
        assertThat(server.received().get(0).requestLine()).isEqualTo("DELETE /v9/some HTTP/1.1");
        assertThat(server.received().get(0).headers("Content-Type")).containsExactly("application/json");
    }

    @Test
    void aBodyThatIsMissingIsRefusedUnlessItMayBeAbsent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bodies.yaml(null))
                .withMessage("sendYaml: the request body is missing");
        bodies.yaml("a: 1");
        assertThatIllegalArgumentException().isThrownBy(() -> bodies.yaml(null));
        sent("application/yaml", "a: 1");
    }

    @Test
    void aBodyThatIsLeftOutHasNoContentType() {
        bodies.patch(null);
        bodies.text(null);
        bodies.delete(null);
        bodies.file(null);

        assertThat(server.received()).hasSize(4).allSatisfy(request -> {
            assertThat(request.body()).isEmpty();
            assertThat(request.headers("Content-Type")).isEmpty();
        });
    }

    @Test
    void aFileIsTheWholeBody() {
        bodies.file(file(csv(), UploadLimits.of(100), "text/csv"));

        sent("text/csv", "a,b\r\n");
    }

    @Test
    void aFileOfUnknownLengthGoesInChunks() {
        byte[] content = new byte[100_000];
        Arrays.fill(content, (byte) 'x');

        bodies.file(file(
                Upload.of("usage.bin", () -> new ByteArrayInputStream(content)),
                UploadLimits.of(Long.MAX_VALUE),
                "application/octet-stream"));

        LoopbackServer.Received request = server.only();
        assertThat(request.headers("Transfer-Encoding")).containsExactly("chunked");
        assertThat(request.headers("Content-Type")).containsExactly("application/octet-stream");
        assertThat(request.body()).isEqualTo(content);
    }

    @ParameterizedTest
    @CsvSource({"a.png,image/png", "a.JPG,image/jpeg"})
    void aFileOfSeveralAcceptedTypesIsSentWithItsOwn(String name, String type) {
        bodies.file(file(Upload.of(name, new byte[1]), UploadLimits.of(10, "image/*"), null));

        assertThat(server.only().headers("Content-Type")).containsExactly(type);
    }

    @Test
    void aFileThatTheServiceDoesNotAcceptIsNotSent() {
        UploadLimits limits = UploadLimits.of(3, "text/csv", "image/*");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> bodies.file(file(csv(), limits, null)))
                .withMessage("sendFile: the name of the file in 'body' does not show its type; state it with"
                        + " withContentType, the service accepts text/csv, image/*");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bodies.file(file(csv().withContentType("text/csv"), limits, null)))
                .withMessage("sendFile: the file in 'body' is 5 bytes long, the service accepts 3 bytes at most");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bodies.file(file(Upload.of("a.pdf", new byte[1]), limits, null)))
                .withMessage("sendFile: the file in 'body' is application/pdf, the service accepts text/csv, image/*");
        assertThat(server.received()).isEmpty();

        bodies.file(file(csv().withoutLimits(), limits, null));
        sent("application/octet-stream", "a,b\r\n");
    }

    @Test
    void aClientWithoutChecksLiftsTheLimitsOfFiles() {
        Bodies unchecked =
                client(options -> options.checkUploads(false)).factory.create(Bodies.class);

        unchecked.file(file(csv(), UploadLimits.of(3, "text/csv"), "text/csv"));

        sent("text/csv", "a,b\r\n");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFileIsSentAgainOnlyIfItCanBeReadAgain(boolean repeatable) {
        server.reply(json(503, ""), json(200, "{}"));
        byte[] content = "content".getBytes(StandardCharsets.UTF_8);
        Upload upload = repeatable
                ? Upload.of("a", () -> new ByteArrayInputStream(content))
                : Upload.ofStream("a", new ByteArrayInputStream(content));
        FileBody body = file(upload, UploadLimits.of(100), "application/octet-stream");

        if (repeatable) {
            bodies.file(body);
        } else {
            assertThatThrownBy(() -> bodies.file(body)).hasMessageContaining("503");
        }
        assertThat(server.received())
                .hasSize(repeatable ? 2 : 1)
                .extracting(LoopbackServer.Received::text)
                .containsOnly("content");
    }

    @Test
    void aFileWithAnotherLengthThanAnnouncedFailsTheCall() {
        Upload shrunk = Upload.of("a", () -> new ByteArrayInputStream(new byte[3]), 10);

        assertThatExceptionOfType(UploadRefusedException.class)
                .isThrownBy(() -> bodies.file(file(shrunk, UploadLimits.of(100), "application/octet-stream")))
                .withMessageContaining("the file in 'body' does not have the 10 bytes it announced");
    }

    @Test
    void aFileShowsNoContent() {
        assertThat(file(csv(), UploadLimits.of(9), "text/csv")).hasToString("FileBody[Upload[usage.csv, null]]");
    }
}
