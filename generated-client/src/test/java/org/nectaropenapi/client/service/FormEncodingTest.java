package org.nectaropenapi.client.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.client.json.NectarJson;
import org.nectaropenapi.fixture.model.EveryFormat;

/** What a form carries of an object whose values could not all be read. */
class FormEncodingTest {

    private final ObjectMapper mapper = NectarJson.newMapper();

    private String form(String json) throws JsonProcessingException {
        EveryFormat read = mapper.readValue(json, EveryFormat.class);
        return FormEncoding.encode("op", mapper.valueToTree(read), Set.of());
    }

    @Test
    void aValueThatCannotBeReadIsSentAsItCame() throws Exception {
        assertThat(form("{\"integer\":1.55E1,\"date\":\"x y\",\"flag\":\"maybe\"}"))
                .isEqualTo("date=x+y&integer=1.55E1&flag=maybe");
    }

    @Test
    void anObjectIsRefusedWhetherItCanBeReadOrNot() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> form("{\"integer\":{}}"))
                .withMessageStartingWith("op: the field 'integer' holds an object or a list");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> form("{\"integer\":[1]}"))
                .withMessageStartingWith("op: the field 'integer' holds an object or a list");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> form("{\"freeForm\":{}}"))
                .withMessageStartingWith("op: the field 'freeForm' holds an object or a list");
    }
}
