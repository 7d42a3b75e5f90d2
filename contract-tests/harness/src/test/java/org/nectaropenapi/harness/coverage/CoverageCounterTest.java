package org.nectaropenapi.harness.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.check.ShopExchanges;
import org.nectaropenapi.harness.exchange.Body;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.FormBody;
import org.nectaropenapi.harness.fixture.ShopService;

class CoverageCounterTest {

    private static Coverage of(Exchange... exchanges) {
        CoverageCounter counter = new CoverageCounter(ShopService.DOCUMENT);
        List.of(exchanges).forEach(counter::add);
        return counter.result();
    }

    private static Share share(Dimension dimension, Exchange... exchanges) {
        return of(exchanges).total().get(dimension);
    }

    @Test
    void everythingIsMissingBeforeTheFirstExchange() {
        Coverage coverage = of();
        assertThat(coverage.total().get(Dimension.OPERATION).missing())
                .containsExactly("addPhoto", "createThing", "deleteThing", "listThings");
        assertThat(coverage.total().get(Dimension.STATUS).missing())
                .containsExactly(
                        "addPhoto.200", "createThing.201", "deleteThing.204", "listThings.200", "listThings.404");
        assertThat(coverage.total().get(Dimension.PARAMETER).missing())
                .containsExactly(
                        "addPhoto.path.thing_id",
                        "deleteThing.path.thing_id",
                        "listThings.query.kind",
                        "listThings.query.page");
        assertThat(coverage.total().get(Dimension.REQUEST_FIELD).missing())
                .containsExactly("NewThing.colour", "NewThing.name", "Photo.picture", "Photo.title");
        assertThat(coverage.total().get(Dimension.RESPONSE_FIELD).missing())
                .containsExactly(
                        "Part.tags",
                        "Part.weight",
                        "Problem.detail",
                        "Thing.extra",
                        "Thing.id",
                        "Thing.kind",
                        "Thing.made",
                        "Thing.name",
                        "Thing.parts",
                        "addPhoto.200.stored");
        assertThat(coverage.total().get(Dimension.ENUM_VALUE).missing()).containsExactly("Kind BIG", "Kind SMALL");
        assertThat(coverage.total().get(Dimension.KNOWN_VALUE).missing()).containsExactly("Colour RED");
        assertThat(coverage.belowGate())
                .containsExactly(
                        Dimension.OPERATION,
                        Dimension.STATUS,
                        Dimension.PARAMETER,
                        Dimension.RESPONSE_FIELD,
                        Dimension.ENUM_VALUE);
    }

    @Test
    void aFieldCountsWithAValueOnly() {
        String response =
                "[{\"name\":\"a\",\"kind\":null,\"parts\":[]},{\"parts\":[{\"weight\":1.5,\"tags\":[\"x\"]}]}]";
        assertThat(share(Dimension.RESPONSE_FIELD, ShopExchanges.list("", 200, response))
                        .missing())
                .containsExactly(
                        "Problem.detail", "Thing.extra", "Thing.id", "Thing.kind", "Thing.made", "addPhoto.200.stored");
    }

    @Test
    void aRequestCountsOnceItIsAccepted() {
        Exchange refused = ShopExchanges.list("kind=BIG&page=2", 404, "{\"detail\":\"none\"}");
        assertThat(share(Dimension.PARAMETER, refused).covered()).isZero();
        assertThat(share(Dimension.STATUS, refused).covered()).isEqualTo(1);
        assertThat(share(Dimension.OPERATION, refused).covered()).isZero();

        Exchange accepted = ShopExchanges.list("kind=BIG&page=2", 200, "[]");
        assertThat(share(Dimension.PARAMETER, accepted).missing())
                .containsExactly("addPhoto.path.thing_id", "deleteThing.path.thing_id");
        assertThat(share(Dimension.ENUM_VALUE, accepted).missing()).containsExactly("Kind SMALL");
    }

    @Test
    void anExchangeThatTheDocumentDoesNotAllowCountsForNothing() {
        Exchange invalid = ShopExchanges.list("kind=BIG", 200, "[{\"name\":\"a\",\"kind\":\"HUGE\"}]");
        Coverage coverage = of(invalid);
        assertThat(coverage.exchanges()).isEqualTo(1);
        assertThat(coverage.validated()).isZero();
        assertThat(coverage.total())
                .allSatisfy((dimension, share) -> assertThat(share.covered()).isZero());
    }

    @Test
    void aRequestBodyCountsFieldByField() {
        Exchange created = ShopExchanges.create("{\"name\":\"a\",\"colour\":\"RED\"}", 201, "{\"name\":\"a\"}");
        assertThat(share(Dimension.REQUEST_FIELD, created).missing()).containsExactly("Photo.picture", "Photo.title");
        assertThat(share(Dimension.KNOWN_VALUE, created).missing()).isEmpty();
    }

    @Test
    void aFormCountsFieldByField() {
        String form = "--b\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"a.png\"\r\n"
                + "Content-Type: image/png\r\n\r\nPNG\r\n--b\r\n"
                + "Content-Disposition: form-data; name=\"title\"\r\n\r\nMy cat\r\n--b--\r\n";
        Body body = new Body("multipart/form-data", form.getBytes(StandardCharsets.UTF_8));
        Exchange exchange = ShopExchanges.exchange(
                "POST", "/things/1/photo", "", body, 200, ShopExchanges.json("{\"stored\":true}"));
        assertThat(share(Dimension.REQUEST_FIELD, exchange).missing())
                .containsExactly("NewThing.colour", "NewThing.name");
        assertThat(FormBody.read(body.bytes()).orElseThrow().parts())
                .extracting(FormBody.Part::name, FormBody.Part::fileName, FormBody.Part::text)
                .containsExactly(tuple("picture", "a.png", "PNG"), tuple("title", null, "My cat"));
    }

    @Test
    void fieldsCountForTheOperationThatReturnsThem() {
        Coverage coverage = of(ShopExchanges.list("", 200, "[{\"name\":\"a\"}]"));
        assertThat(coverage.operations()
                        .get("listThings")
                        .get(Dimension.RESPONSE_FIELD)
                        .missing())
                .doesNotContain("Thing.name");
        assertThat(coverage.operations()
                        .get("createThing")
                        .get(Dimension.RESPONSE_FIELD)
                        .missing())
                .contains("Thing.name");
    }

    @Test
    void anExchangeReportsWhetherItCoversAnythingNew() {
        CoverageCounter counter = new CoverageCounter(ShopService.DOCUMENT);
        assertThat(counter.add(ShopExchanges.list("", 200, "[]"))).isTrue();
        assertThat(counter.add(ShopExchanges.list("", 200, "[]"))).isFalse();
        assertThat(counter.add(ShopExchanges.list("", 200, "[{\"name\":\"a\"}]")))
                .isTrue();
        assertThat(counter.add(ShopExchanges.list("", 200, "[{\"name\":1,\"made\":\"2026-01-01\"}]")))
                .isFalse();
    }

    @Test
    void aShareIsNotRoundedUpToItsGate() {
        List<String> missing = List.of("a");
        assertThat(new Share(1000, missing).reaches(100)).isFalse();
        assertThat(new Share(20, missing).reaches(95)).isTrue();
        assertThat(new Share(19, missing).reaches(95)).isFalse();
    }
}
