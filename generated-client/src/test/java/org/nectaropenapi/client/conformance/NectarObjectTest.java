package org.nectaropenapi.client.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.client.error.MissingFieldException;
import org.nectaropenapi.client.json.FieldState;
import org.nectaropenapi.client.json.NectarJson;
import org.nectaropenapi.client.model.CompanyUpdateRequest;
import org.nectaropenapi.client.model.ConnectionCreateRequest;
import org.nectaropenapi.client.model.ConnectionUpdatedEvent;
import org.nectaropenapi.client.model.Job;
import org.nectaropenapi.client.model.JobBulkSubmission;
import org.nectaropenapi.client.model.Site;
import org.nectaropenapi.client.model.Team;

/** The behaviour that all models share, tested on a few of them. */
class NectarObjectTest {

    private final ObjectMapper mapper = NectarJson.newMapper();

    private <T> T read(Class<T> type, String json) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private String written(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aFieldIsAbsentNullOrAValue() {
        CompanyUpdateRequest none = CompanyUpdateRequest.builder().build();
        assertThat(written(none)).isEqualTo("{}");
        assertThat(none.stateOf("name")).isEqualTo(FieldState.ABSENT);
        assertThat(none.stateOf("notAField")).isEqualTo(FieldState.ABSENT);

        CompanyUpdateRequest some =
                CompanyUpdateRequest.builder().name("Bakery").externalId(null).build();
        assertThat(written(some)).isEqualTo("{\"name\":\"Bakery\",\"externalId\":null}");
        assertThat(some.stateOf("name")).isEqualTo(FieldState.VALUE);
        assertThat(some.stateOf("externalId")).isEqualTo(FieldState.NULL);
        assertThat(written(some.toBuilder().externalId("7").build()))
                .isEqualTo("{\"externalId\":\"7\",\"name\":\"Bakery\"}");
        assertThat(written(some)).isEqualTo("{\"name\":\"Bakery\",\"externalId\":null}");
    }

    @Test
    void aNullThatTheDocumentDoesNotAllowIsRefusedUnlessTheServiceSentIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConnectionCreateRequest.builder("u", "p", "https://x.test", null)
                        .build())
                .withMessage(
                        "ConnectionCreateRequest.sites cannot be null: do not set the field to leave it out, or give it a"
                                + " value");
        ConnectionCreateRequest from =
                read(ConnectionCreateRequest.class, "{\"username\":\"u\",\"sites\":null,\"x\":1}");
        assertThat(written(from.toBuilder().username("v").build()))
                .isEqualTo("{\"username\":\"v\",\"sites\":null,\"x\":1}");
        ConnectionCreateRequest.Builder twice = from.toBuilder().password(null);
        assertThatIllegalArgumentException().isThrownBy(twice::build).withMessageContaining("password");
    }

    @Test
    void unknownFieldsKeepTheirOrder() {
        String json = "{\"z_new\":{\"a\":[1,null,\"é\",2.50]},\"name\":\"Bakery\",\"a_new\":null}";
        Site site = read(Site.class, json);
        assertThat(site.unknownFields().keySet()).containsExactly("z_new", "a_new");
        assertThat(site.stateOf("z_new")).isEqualTo(FieldState.VALUE);
        assertThat(site.stateOf("a_new")).isEqualTo(FieldState.NULL);
        assertThat(read(Site.class, written(site.toBuilder().build()))).isEqualTo(site);
        assertThat(written(site)).contains("\"z_new\":{\"a\":[1,null,\"é\",2.50]}");
        assertThat(CompanyUpdateRequest.builder()
                        .unknownField("more", List.of())
                        .build()
                        .unknownFields())
                .isEqualTo(Map.of("more", List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CompanyUpdateRequest.builder().unknownField("name", "x"))
                .withMessageContaining("'name' is a known field");
    }

    @Test
    void modelsAreEqualIfTheirJsonIs() {
        CompanyUpdateRequest one =
                CompanyUpdateRequest.builder().name("A").externalId(null).build();
        assertThat(one)
                .isEqualTo(one)
                .isEqualTo(one.toBuilder().build())
                .hasSameHashCodeAs(one.toBuilder().build())
                .isNotEqualTo(null)
                .isNotEqualTo("A")
                .isNotEqualTo(CompanyUpdateRequest.builder().name("A").build())
                .isNotEqualTo(one.toBuilder().name("B").build())
                .isNotEqualTo(one.toBuilder().unknownField("x", 1).build());
        assertThat(one.hashCode())
                .isNotEqualTo(CompanyUpdateRequest.builder().name("B").build().hashCode())
                .isNotEqualTo(one.toBuilder().unknownField("x", 1).build().hashCode());
        // Models of different schemas are never equal, even with the same fields.
        assertThat(read(Site.class, "{}")).isNotEqualTo(read(Job.class, "{}")).isEqualTo(read(Site.class, "{}"));
        // The hash code depends on the unknown fields too.
        assertThat(CompanyUpdateRequest.builder().unknownField("x", 1).build().hashCode())
                .isNotEqualTo(CompanyUpdateRequest.builder()
                        .unknownField("x", 2)
                        .build()
                        .hashCode());
    }

    @Test
    void theTextShowsTheFieldsThatAreSetAndNoSecret() {
        ConnectionCreateRequest request = ConnectionCreateRequest.builder(
                        "user", "hunter2", "https://x.test", List.of(new UUID(1, 2)))
                .unknownField("later", "hunter3")
                .build();
        assertThat(request)
                .hasToString("ConnectionCreateRequest[username=user, password=***, url=https://x.test,"
                        + " sites=[00000000-0000-0001-0000-000000000002], unknownFields=[later]]");
        assertThat(CompanyUpdateRequest.builder().externalId(null).build())
                .hasToString("CompanyUpdateRequest[externalId=null]");
        assertThat(CompanyUpdateRequest.builder().build()).hasToString("CompanyUpdateRequest[]");
        assertThat(read(ConnectionCreateRequest.class, "{\"password\":null}").toString())
                .contains("password=null");
    }

    @Test
    void listsAreCopiedAndEmptyWhenAbsent() {
        List<UUID> sites = new ArrayList<>(Arrays.asList(new UUID(1, 1), null));
        ConnectionCreateRequest request = ConnectionCreateRequest.builder("u", "p", "https://x.test", sites)
                .build();
        sites.clear();
        assertThat(request.sites()).containsExactly(new UUID(1, 1), null);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> request.sites().add(new UUID(1, 1)));
        assertThat(read(Job.class, "{}").parsedDocumentIds()).isEmpty();
        assertThat(read(Site.class, "{}").path()).isEmpty();
        assertThat(read(Site.class, "{\"path\":[\"Europe\",\"Kiel\"]}").path()).containsExactly("Europe", "Kiel");
    }

    @Test
    void freeFormObjectsAreCopiedInOrderAndEmptyWhenAbsent() {
        Map<String, Object> billing = new LinkedHashMap<>();
        billing.put("plan", "yearly");
        billing.put("discount", null);
        Team team = Team.builder().billing(billing).build();
        billing.clear();
        assertThat(team.billing().keySet()).containsExactly("plan", "discount");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> team.billing().clear());
        assertThat(read(Team.class, written(team))).isEqualTo(team);
        assertThat(read(ConnectionUpdatedEvent.class, "{}").old()).isEmpty();
        assertThat(read(ConnectionUpdatedEvent.class, "{\"old\":{\"a\":1}}").old())
                .containsOnlyKeys("a");
    }

    @Test
    void readingAMissingRequiredFieldThrowsAnExceptionOfItsOwn() {
        assertThatExceptionOfType(MissingFieldException.class)
                .isThrownBy(() -> read(ConnectionCreateRequest.class, "{}").username())
                .withMessageContaining("username");
        assertThat(read(ConnectionCreateRequest.class, "{\"username\":\"u\"}").username())
                .isEqualTo("u");
    }

    @Test
    void urlsOfFilesMustBeginWithHttps() {
        URI good = URI.create("https://bills.test/a.pdf?signature=s3cret");
        assertThat(JobBulkSubmission.builder(List.of(good)).build().documents()).containsExactly(good);
        for (String other : List.of(
                "http://bills.test/a.pdf?s3cret", "HTTPS://bills.test/s3cret", "/https://s3cret", "file:///s3cret")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> JobBulkSubmission.builder(List.of(good, URI.create(other)))
                            .build())
                    .withMessage("JobBulkSubmission.documents: URL number 2 is not of the form ^https://");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> JobBulkSubmission.builder(Arrays.asList(good, null))
                .build());
        // Stored JSON is read without this check.
        assertThat(read(JobBulkSubmission.class, "{\"documents\":[\"http://x.test\"]}")
                        .documents())
                .hasSize(1);
        assertThat(read(JobBulkSubmission.class, "{}").toBuilder().build().stateOf("documents"))
                .isEqualTo(FieldState.ABSENT);
    }
}
