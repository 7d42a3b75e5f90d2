package org.nectaropenapi.client.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.client.json.NectarJson;
import org.nectaropenapi.client.json.OpenEnum;
import org.nectaropenapi.fixture.model.CompleteEnum;
import org.nectaropenapi.fixture.model.PartialEnum;

/** An unlisted value of an enumeration behaves like the listed ones; only isKnown tells them apart. */
class OpenEnumValueTest {

    private final ObjectMapper mapper = NectarJson.newMapper();

    @Test
    void anUnlistedValueKeepsItsText() throws Exception {
        CompleteEnum read = mapper.readValue("\"__NEW__\"", CompleteEnum.class);
        assertThat(read.isKnown()).isFalse();
        assertThat(read.value()).isEqualTo("__NEW__");
        assertThat(read).hasToString("__NEW__");
        assertThat(mapper.writeValueAsString(read)).isEqualTo("\"__NEW__\"");
        assertThat(OpenEnum.unlisted("x").isKnown()).isFalse();
        assertThat(CompleteEnum.KILOWATT.isKnown()).isTrue();
    }

    @Test
    void valuesAreEqualIfTextAndEnumerationAre() throws Exception {
        CompleteEnum read = mapper.readValue("\"__NEW__\"", CompleteEnum.class);
        assertThat(read)
                .isEqualTo(read)
                .isEqualTo(mapper.readValue("\"__NEW__\"", CompleteEnum.class))
                .hasSameHashCodeAs(mapper.readValue("\"__NEW__\"", CompleteEnum.class))
                .isNotEqualTo(mapper.readValue("\"__new__\"", CompleteEnum.class))
                .isNotEqualTo(mapper.readValue("\"__NEW__\"", PartialEnum.class))
                .isNotEqualTo(OpenEnum.unlisted("__NEW__"))
                .isNotEqualTo(null);
        assertThat(read.hashCode()).isNotEqualTo(CompleteEnum.KILOWATT.hashCode());
        assertThat(OpenEnum.unlisted("x")).isEqualTo(OpenEnum.unlisted("x"));
    }
}
