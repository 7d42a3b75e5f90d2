package org.nectaropenapi.client.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.client.json.FieldState;
import org.nectaropenapi.client.json.NectarJson;
import org.nectaropenapi.client.json.NectarObject;
import org.nectaropenapi.client.model.CompanyUpdateRequest;
import org.nectaropenapi.client.model.JobStatus;
import org.nectaropenapi.client.model.Site;
import org.nectaropenapi.client.model.UsageData;

/** Objects and known values are read without the way by reflection, which is many times slower. */
class ReadersOfModelsTest {

    private static final String SITE = "{\"id\":\"00000000-0000-0001-0000-000000000002\",\"name\":\"Bakery\"}";

    /** Jackson's own way of reading the models, in a version that fails. */
    private static final class SlowWay extends StdDeserializer<Object> {
        private static final long serialVersionUID = 1L;

        SlowWay(Class<?> type) {
            super(type);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            throw new IOException("the slow way");
        }
    }

    private final ObjectMapper withoutSlowWay = NectarJson.newMapper()
            // The module that comes later has its say first.
            .registerModule(new SimpleModule("no slow way").setDeserializerModifier(new BeanDeserializerModifier() {
                private static final long serialVersionUID = 1L;

                @Override
                public JsonDeserializer<?> modifyDeserializer(
                        DeserializationConfig config, BeanDescription description, JsonDeserializer<?> asAnnotated) {
                    Class<?> type = description.getBeanClass();
                    return type.getName().startsWith("org.nectaropenapi") ? new SlowWay(type) : asAnnotated;
                }
            }));

    @Test
    void anObjectIsReadTheFastWay() throws JsonProcessingException {
        CompanyUpdateRequest read =
                withoutSlowWay.readValue("{\"name\":\"Bakery\",\"externalId\":null}", CompanyUpdateRequest.class);

        assertThat(read)
                .isEqualTo(CompanyUpdateRequest.builder()
                        .name("Bakery")
                        .externalId(null)
                        .build());
    }

    @Test
    void aKnownValueIsReadTheFastWayAndIsTheConstant() throws JsonProcessingException {
        for (JobStatus known : JobStatus.knownValues()) {
            assertThat(withoutSlowWay.readValue("\"" + known + "\"", JobStatus.class))
                    .isSameAs(known);
        }
    }

    @Test
    void whateverElseIsReadTheSlowWay() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> withoutSlowWay.readValue("\"__NEW__\"", JobStatus.class))
                .withMessageContaining("the slow way");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> withoutSlowWay.readValue("[]", CompanyUpdateRequest.class))
                .withMessageContaining("the slow way");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> withoutSlowWay.readValue("{}", OfTheApplication.class))
                .withMessageContaining("the slow way");
    }

    @Test
    void fieldsAreFoundInAnyOrder() throws JsonProcessingException {
        ObjectMapper mapper = NectarJson.newMapper();
        CompanyUpdateRequest expected = CompanyUpdateRequest.builder()
                .name("Bakery")
                .externalId("7")
                .unknownField("later", 1)
                .build();
        List<String> fields = List.of("\"name\":\"Bakery\"", "\"externalId\":\"7\"", "\"later\":1");
        for (int first = 0; first < 3; first++) {
            for (int second = 0; second < 3; second++) {
                if (first != second) {
                    String json = "{" + fields.get(first) + "," + fields.get(second) + ","
                            + fields.get(3 - first - second) + "}";
                    assertThat(mapper.readValue(json, CompanyUpdateRequest.class))
                            .as(json)
                            .isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void theLastFieldMayComeBeforeAnother() throws Exception {
        ObjectMapper mapper = NectarJson.newMapper();
        NectarObject none = CompanyUpdateRequest.builder().build();
        List<?> names = fieldNames(none);
        String last = names.get(names.size() - 1).toString();

        CompanyUpdateRequest read =
                mapper.readValue("{\"" + last + "\":null,\"" + last + "\":null,\"z\":1}", CompanyUpdateRequest.class);

        assertThat(read.stateOf(last)).isEqualTo(FieldState.NULL);
        assertThat(read.unknownFields()).containsOnlyKeys("z");
    }

    private static List<?> fieldNames(NectarObject model) throws ReflectiveOperationException {
        Method names = NectarObject.class.getDeclaredMethod("fieldNames");
        names.setAccessible(true);
        return (List<?>) names.invoke(model);
    }

    @Test
    void whatIsNoObjectIsRefused() {
        for (String other : List.of("7", "true", "[]")) {
            assertThatExceptionOfType(MismatchedInputException.class)
                    .isThrownBy(() -> NectarJson.newMapper().readValue(other, Site.class));
        }
    }

    @Test
    void blankTextStandsForNoObject() throws JsonProcessingException {
        ObjectMapper mapper = NectarJson.newMapper();

        assertThat(mapper.readValue("\"\"", Site.class)).isNull();
        assertThat(mapper.readValue("{\"site\":\" \"}", UsageData.class).site()).isNull();
        assertThatExceptionOfType(MismatchedInputException.class)
                .isThrownBy(() -> mapper.readValue("{\"site\":\"none\"}", UsageData.class));
    }

    @Test
    void aFieldThatCannotBeReadIsNamedInTheMessage() {
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> NectarJson.newMapper().readValue(SITE.replace("00", "zz"), Site.class))
                .withMessageContaining("[\"id\"]");
    }

    @Test
    void aClassOfTheApplicationMayHoldModels() throws JsonProcessingException {
        OfTheApplication read = NectarJson.newMapper()
                .readValue(
                        "{\"site\":" + SITE + ",\"sites\":[" + SITE + ",null],\"status\":\"" + JobStatus.COMPLETED
                                + "\"}",
                        OfTheApplication.class);

        assertThat(read.site().id()).isEqualTo(new UUID(1, 2));
        assertThat(read.sites()).containsExactly(read.site(), null);
        assertThat(read.status()).isSameAs(JobStatus.COMPLETED);
    }

    /** With an annotation of Jackson's, which asks for a reader of its own. */
    private record OfTheApplication(
            @JsonIgnoreProperties("secret") Site site, List<Site> sites, JobStatus status) {}
}
