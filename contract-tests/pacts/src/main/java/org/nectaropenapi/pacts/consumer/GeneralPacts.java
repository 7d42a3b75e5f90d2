package org.nectaropenapi.pacts.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nectaropenapi.pacts.consumer.OperationPact.calling;
import static org.nectaropenapi.pacts.consumer.OperationPact.given;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.client.model.CompanyV1;
import org.nectaropenapi.client.model.DateTypeV1;
import org.nectaropenapi.client.model.MeterSiteUsageData;
import org.nectaropenapi.client.model.SiteUsageQueryV1;
import org.nectaropenapi.pacts.States;

/** Pacts of the ping and of the v1 operations. */
final class GeneralPacts {

    private GeneralPacts() {}

    @SuppressWarnings("deprecation")
    static List<OperationPact<?>> all() {
        return List.of(
                calling("ping", nectar -> nectar.general().ping())
                        .succeeds(List.of(), body -> assertThat(body).isEqualTo(Map.of())),
                calling("pingV1", nectar -> nectar.legacy().ping())
                        .succeeds(List.of(), body -> assertThat(body).isEqualTo(Map.of())),
                calling("listCompaniesV1", nectar -> nectar.legacy().listCompanies())
                        .succeeds(given(States.COMPANY), CompanyV1.class, company -> assertThat(company)
                                .returns(StateValue.COMPANY.value(), CompanyV1::id)),
                calling("querySiteUsageV1", nectar -> query(nectar, DateTypeV1.BILL_DATES))
                        .succeeds(given(States.BILLS), MeterSiteUsageData.class, usage -> assertThat(usage)
                                .isNotNull())
                        .hidesOtherTeams(),
                calling("querySiteUsageV1", nectar -> query(nectar, DateTypeV1.of("moon_phase")))
                        .variant("by a date that bills do not have")
                        .sending(body -> body.put("dateType", "moon_phase"))
                        .isRefused(given(States.BILLS)));
    }

    @SuppressWarnings("deprecation")
    private static Object query(NectarClient nectar, DateTypeV1 dateType) {
        return nectar.legacy()
                .querySiteUsage(
                        StateValue.SITE.value(),
                        SiteUsageQueryV1.builder()
                                .startDate(LocalDate.of(2025, 3, 1))
                                .endDate(LocalDate.of(2025, 4, 30))
                                .dateType(dateType)
                                .build());
    }
}
