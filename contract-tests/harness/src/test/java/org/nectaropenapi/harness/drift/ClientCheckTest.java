package org.nectaropenapi.harness.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.check.ClientCheck;
import org.nectaropenapi.harness.check.ShopExchanges;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.fixture.ShopService;
import org.nectaropenapi.harness.targets.Settings;

class ClientCheckTest {
    private static final ClientCheck LOSES = exchange -> Optional.of("it loses id");

    @Test
    void aClientThatMisreadsWhatKeepsTheDocumentContradictsIt() {
        Exchange exchange = LOSES.checked(ShopExchanges.list("", 200, "[{\"name\":\"lamp\"}]"));
        assertThat(ClientCheck.contradictions(exchange)).hasSize(1).allSatisfy(deviation -> assertThat(deviation.text())
                .contains("CLIENT at listThings.200", "it loses id"));
        assertThat(exchange.isValid()).isFalse();
        assertThat(new DriftFinder(ShopService.DOCUMENT, Settings.LIVE).drifts())
                .isEmpty();
    }

    @Test
    void whatTheClientMisreadsOfAnotherResponseBelongsToItsDrift() {
        Exchange exchange = LOSES.checked(ShopExchanges.list("", 200, "[{\"size\":1}]"));
        assertThat(ClientCheck.contradictions(exchange)).isEmpty();
        DriftFinder finder = new DriftFinder(ShopService.DOCUMENT, Settings.LIVE);
        finder.add(exchange);
        assertThat(finder.drifts())
                .filteredOn(drift -> drift.location().equals("Thing.size"))
                .extracting(Drift::client)
                .containsExactly("it loses id");
    }

    @Test
    void errorsAndResponsesThatTheClientReadsStayAsTheyAre() {
        Exchange list = ShopExchanges.list("", 200, "[]");
        assertThat(ClientCheck.NONE.checked(list)).isSameAs(list);
        Exchange error = ShopExchanges.list("", 404, "{\"detail\":\"none\"}");
        assertThat(LOSES.checked(error)).isSameAs(error);
    }
}
