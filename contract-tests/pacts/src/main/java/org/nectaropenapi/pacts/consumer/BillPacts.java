package org.nectaropenapi.pacts.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nectaropenapi.pacts.consumer.OperationPact.calling;
import static org.nectaropenapi.pacts.consumer.OperationPact.given;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.nectaropenapi.client.api.DocumentsService;
import org.nectaropenapi.client.api.UsageService;
import org.nectaropenapi.client.model.DatasourceType;
import org.nectaropenapi.client.model.DateType;
import org.nectaropenapi.client.model.Document;
import org.nectaropenapi.client.model.Interval;
import org.nectaropenapi.client.model.Meter;
import org.nectaropenapi.client.model.UsageData;
import org.nectaropenapi.client.model.UsageDataUpdate;
import org.nectaropenapi.client.model.UsageUnits;
import org.nectaropenapi.pacts.States;

/** Pacts of documents, usage data, meters and intervals. */
final class BillPacts {

    private static final UUID COMPANY = StateValue.COMPANY.uuid();
    private static final UUID SITE = StateValue.SITE.uuid();
    private static final UUID CONNECTION = StateValue.CONNECTION.uuid();
    private static final UUID DOCUMENT = StateValue.DOCUMENT.uuid();
    private static final UUID USAGE_DATA = StateValue.USAGE_DATA.uuid();
    private static final UUID METER = StateValue.METER.uuid();
    private static final String NUMBER = StateValue.METER_NUMBER.value();
    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2025, 4, 30);

    private BillPacts() {}

    static List<OperationPact<?>> all() {
        return List.of(
                documents("listDocumentsByCompany", documents -> documents
                        .listByCompany(COMPANY, q -> q.startDate(FROM)
                                .endDate(UNTIL)
                                .dateType(DateType.USAGE_PERIOD)
                                .datasourceType(DatasourceType.ELECTRICITY)
                                .identifier(NUMBER)
                                .isDeleted(false)
                                .page(1))
                        .firstPage()),
                documents("listDocumentsBySite", documents -> documents
                        .listBySite(SITE, q -> q.startDate(FROM)
                                .endDate(UNTIL)
                                .dateType(DateType.USAGE_PERIOD)
                                .datasourceType(DatasourceType.ELECTRICITY)
                                .identifier(NUMBER)
                                .isDeleted(false)
                                .page(1))
                        .firstPage()),
                documents("listDocumentsByConnection", documents -> documents
                        .listByConnection(CONNECTION, q -> q.startDate(FROM)
                                .endDate(UNTIL)
                                .dateType(DateType.USAGE_PERIOD)
                                .datasourceType(DatasourceType.ELECTRICITY)
                                .identifier(NUMBER)
                                .isDeleted(false)
                                .page(1))
                        .firstPage()),
                calling("getDocument", nectar -> nectar.documents().get(DOCUMENT))
                        .succeeds(given(States.BILLS), Document.class, BillPacts::isBill)
                        .hidesOtherTeams(),
                usage("listUsageDataByCompany", DateType.USAGE_PERIOD, usage -> usage.listByCompany(
                                COMPANY, q -> q.startDate(FROM)
                                        .endDate(UNTIL)
                                        .dateType(DateType.USAGE_PERIOD)
                                        .datasourceType(DatasourceType.ELECTRICITY)
                                        .identifier(NUMBER)
                                        .page(1))
                        .firstPage()),
                usage("listUsageDataBySite", DateType.BILL_DATE, usage -> usage.listBySite(SITE, q -> q.startDate(FROM)
                                .endDate(UNTIL)
                                .dateType(DateType.BILL_DATE)
                                .datasourceType(DatasourceType.ELECTRICITY)
                                .identifier(NUMBER)
                                .page(1))
                        .firstPage()),
                usage("listUsageDataByConnection", DateType.CREATED_DATE, usage -> usage.listByConnection(
                                CONNECTION, q -> q.startDate(FROM)
                                        .endDate(UNTIL)
                                        .dateType(DateType.CREATED_DATE)
                                        .datasourceType(DatasourceType.ELECTRICITY)
                                        .identifier(NUMBER)
                                        .page(1))
                        .firstPage()),
                usage("listUsageDataByDocument", DateType.UPDATED_DATE, usage -> usage.listByDocument(
                                DOCUMENT, q -> q.startDate(FROM)
                                        .endDate(UNTIL)
                                        .dateType(DateType.UPDATED_DATE)
                                        .datasourceType(DatasourceType.ELECTRICITY)
                                        .identifier(NUMBER)
                                        .page(1))
                        .firstPage()),
                calling("getUsageData", nectar -> nectar.usage().get(USAGE_DATA))
                        .succeeds(given(States.BILLS), UsageData.class, BillPacts::isElectricity)
                        .hidesOtherTeams(),
                calling("updateUsageData", nectar -> nectar.usage()
                                .update(USAGE_DATA, change(UsageUnits.KILOWATT_HOUR)))
                        .succeeds(given(States.CHANGEABLE_BILLS), UsageData.class, BillPacts::isElectricity)
                        .hidesOtherTeams(),
                calling("updateUsageData", nectar -> nectar.usage()
                                .update(USAGE_DATA, change(UsageUnits.of("furlong"))))
                        .variant("to a unit that does not exist")
                        .sending(body -> body.put("usageUnits", "furlong"))
                        .isRefused(given(States.BILLS)),
                calling("getMeter", nectar -> nectar.meters().get(METER))
                        .exactly("$.datasourceType")
                        .succeeds(given(States.BILLS), Meter.class, BillPacts::isMeter)
                        .hidesOtherTeams(),
                calling("listMetersByCompany", nectar -> nectar.meters()
                                .listByCompany(COMPANY, q -> q.page(1))
                                .firstPage())
                        .query("page", "1")
                        .succeeds(given(States.BILLS), Meter.class, BillPacts::isMeter)
                        .hidesOtherTeams(),
                intervals());
    }

    private static OperationPact<?> documents(String operationId, Function<DocumentsService, ?> list) {
        return filtered(calling(operationId, nectar -> list.apply(nectar.documents())), "USAGE_PERIOD")
                .query("isDeleted", "false")
                .query("page", "1")
                .succeeds(given(States.BILLS), Document.class, bill -> assertThat(bill.id())
                        .isNotNull())
                .hidesOtherTeams();
    }

    private static OperationPact<?> usage(String operationId, DateType dateType, Function<UsageService, ?> list) {
        return filtered(calling(operationId, nectar -> list.apply(nectar.usage())), dateType.value())
                .query("page", "1")
                .succeeds(given(States.BILLS), UsageData.class, BillPacts::isElectricity)
                .hidesOtherTeams();
    }

    private static <T> OperationPact<T> filtered(OperationPact<T> call, String dateType) {
        return call.query("startDate", FROM.toString())
                .query("endDate", UNTIL.toString())
                .query("dateType", dateType)
                .query("datasourceType", "ELECTRICITY")
                .query("identifier", NUMBER);
    }

    private static OperationPact<?> intervals() {
        OffsetDateTime from = OffsetDateTime.parse("2025-03-31T00:00:00Z");
        OffsetDateTime until = OffsetDateTime.parse("2025-04-08T00:00:00Z");
        return calling("listIntervalsByConnection", nectar -> nectar.intervals()
                        .listByConnection(CONNECTION, q -> q.startDate(from)
                                .endDate(until)
                                .datasourceType(DatasourceType.ELECTRICITY)
                                .identifier(NUMBER)
                                .page(1))
                        .firstPage())
                .query("startDate", "2025-03-31T00:00:00Z")
                .query("endDate", "2025-04-08T00:00:00Z")
                .query("datasourceType", "ELECTRICITY")
                .query("identifier", NUMBER)
                .query("page", "1")
                .succeeds(given(States.BILLS), Interval.class, interval -> assertThat(interval)
                        .returns(OffsetDateTime.parse("2025-03-31T20:00:00Z"), Interval::start)
                        .returns(new BigDecimal("31.25"), Interval::usage))
                .hidesOtherTeams();
    }

    private static UsageDataUpdate change(UsageUnits units) {
        return UsageDataUpdate.builder()
                .startDate(LocalDate.of(2025, 3, 4))
                .endDate(LocalDate.of(2025, 4, 2))
                .usageUnits(units)
                .isEstimated(false)
                .tariff("B-19 Medium General Demand")
                .build();
    }

    private static void isBill(Document bill) {
        assertThat(bill)
                .returns(DOCUMENT, Document::id)
                .returns(LocalDate.of(2025, 4, 7), Document::billDate)
                .returns(new BigDecimal("6854.73"), Document::totalCharges);
        assertThat(bill.usageData()).isNotEmpty();
        assertThat(bill.lineItems()).isNotEmpty();
    }

    private static void isElectricity(UsageData row) {
        assertThat(row)
                .returns(USAGE_DATA, UsageData::id)
                .returns(LocalDate.of(2025, 3, 4), UsageData::startDate)
                .returns(new BigDecimal("18432.0"), UsageData::usage)
                .returns(UsageUnits.KILOWATT_HOUR, UsageData::usageUnits)
                .returns(DatasourceType.ELECTRICITY, UsageData::datasourceType)
                .returns(METER.toString(), UsageData::meter);
    }

    private static void isMeter(Meter meter) {
        assertThat(meter)
                .returns(METER, Meter::id)
                .returns(SITE, Meter::site)
                .returns(DatasourceType.ELECTRICITY, Meter::datasourceType);
        assertThat(meter.identifiers()).isNotEmpty();
    }
}
