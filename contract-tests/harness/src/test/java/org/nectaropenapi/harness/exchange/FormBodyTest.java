package org.nectaropenapi.harness.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormBodyTest {

    private static FormBody form(String text) {
        return FormBody.read(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    @Test
    void filesAreKeptByteForByte() {
        byte[] head = "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"Ü \\\"1\\\".bin\"\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[head.length + 4 + "\r\n--b--\r\n".length()];
        System.arraycopy(head, 0, bytes, 0, head.length);
        System.arraycopy(new byte[] {(byte) 0xff, '\r', '\n', 0}, 0, bytes, head.length, 4);
        System.arraycopy("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8), 0, bytes, head.length + 4, 9);
        FormBody form = FormBody.read(bytes).orElseThrow();
        assertThat(form.isComplete()).isTrue();
        assertThat(form.pairs()).containsExactly(new NameValue("f", "Ü \"1\".bin"));
        assertThat(form.parts().get(0).content()).containsExactly(0xff, '\r', '\n', 0);
    }

    @Test
    void namesNeedNoQuotesAndPartsNoNames() {
        FormBody form =
                form("--b\r\ncontent-disposition: form-data; NAME=a\r\n\r\n1\r\n--b\r\n\r\nnameless\r\n--b--\r\n");
        assertThat(form.parts()).extracting(FormBody.Part::text).isEqualTo(List.of("1", "nameless"));
        assertThat(form.pairs()).containsExactly(new NameValue("a", "1"));
    }

    @Test
    void aFormWithoutItsClosingBoundaryIsIncomplete() {
        assertThat(form("--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1")
                        .isComplete())
                .isFalse();
        assertThat(FormBody.read("no form\r\n".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }
}
