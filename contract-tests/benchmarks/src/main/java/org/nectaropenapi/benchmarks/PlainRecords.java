package org.nectaropenapi.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Records as a careful developer writes them by hand for Jackson; they drop fields that the API adds later. */
final class PlainRecords {
    private PlainRecords() {}

    record TimeOfUseBreakdown(
            String timeOfUse,
            BigDecimal usage,
            String usageUnits,
            String description,
            LocalDate startDate,
            LocalDate endDate) {}

    record SiteSummary(
            UUID id,
            String name,
            LocalDate dataCollectionStopDate,
            String externalId,
            String address,
            List<String> path,
            BigDecimal occupancyPercent) {}

    record Identifier(String rawName, String value, String name) {}

    record EmbeddedDocument(
            UUID id,
            OffsetDateTime created,
            String auditTrailUrl,
            String url,
            LocalDate billDate,
            String chargesUnits,
            String utilityCompany,
            String status,
            String flaggedStatus,
            String revisedDocumentId,
            OffsetDateTime updated,
            String fileName,
            String email,
            String jobId,
            String notes,
            LocalDate dueDate,
            BigDecimal totalCharges,
            String sourceType) {}

    record UsageData(
            UUID id,
            OffsetDateTime created,
            OffsetDateTime updated,
            LocalDate startDate,
            LocalDate endDate,
            Boolean isEstimated,
            BigDecimal netMeteringGeneratedKwh,
            BigDecimal netMeteringGridImportKwh,
            Boolean exclusion,
            BigDecimal usage,
            String usageUnits,
            List<TimeOfUseBreakdown> timeOfUseBreakdown,
            String timeOfUse,
            String serviceAddress,
            String meter,
            String meterAddress,
            Boolean meterIsTracked,
            SiteSummary site,
            List<Identifier> identifiers,
            String datasourceType,
            String electricityType,
            String netMeteringType,
            String waterType,
            String meterHighLow,
            String gasType,
            String fuelType,
            String districtType,
            String districtMediumType,
            String wasteDescription,
            String wasteType,
            String wasteStream,
            String refrigerantType,
            Map<String, Object> additionalFields,
            EmbeddedDocument document,
            Boolean isImplied,
            BigDecimal currentReading,
            BigDecimal previousReading,
            BigDecimal multiplier,
            String multiplierDescription,
            BigDecimal multiplier2,
            String multiplier2Description,
            BigDecimal fractionRenewable,
            BigDecimal netMeteringGridExportKwh,
            String tariff,
            BigDecimal billedDemand,
            String supplierName,
            String utilityName,
            String country,
            String siteId,
            String accountId) {}

    record UsageDataPage(
            Integer totalUsageData,
            Integer perPage,
            Integer totalPages,
            Integer currentPage,
            Boolean hasNext,
            Boolean hasPrevious,
            List<UsageData> usageData) {}

    record DemandMeter(
            LocalDate startDate,
            LocalDate endDate,
            Boolean isEstimated,
            BigDecimal demandUsage,
            String demandUsageUnits,
            String description,
            String demandType,
            List<String> usageDataIds) {}

    record LineItem(
            BigDecimal rate,
            BigDecimal totalCharge,
            String description,
            BigDecimal quantity,
            String quantityUnits,
            List<String> multipliers,
            List<String> accountIds,
            String chargeType,
            String electricityChargeType,
            Boolean electricityIsDemand,
            String electricityTimeOfUse,
            String gasChargeType,
            String billingPeriod) {}

    record Document(
            UUID id,
            OffsetDateTime created,
            String auditTrailUrl,
            String url,
            LocalDate billDate,
            String chargesUnits,
            String utilityCompany,
            String status,
            String flaggedStatus,
            String revisedDocumentId,
            UUID company,
            List<UsageData> usageData,
            List<DemandMeter> demandMeters,
            List<LineItem> lineItems,
            OffsetDateTime updated,
            String fileName,
            String email,
            String jobId,
            String notes,
            LocalDate dueDate,
            BigDecimal totalCharges,
            String sourceType,
            Boolean isFlagged,
            String invoiceId,
            BigDecimal previousCloseBalance,
            BigDecimal afterPreviousTotalPayment,
            BigDecimal afterPreviousCharges,
            BigDecimal afterPreviousCredits,
            BigDecimal currentOpenBalance,
            BigDecimal currentCharges,
            BigDecimal credits,
            BigDecimal taxCharges,
            BigDecimal interestCharges,
            LocalDate processedDate,
            List<UsageData> meterSiteUsageData) {}

    record DocumentPage(
            Integer totalDocuments,
            Integer perPage,
            Integer totalPages,
            Integer currentPage,
            Boolean hasNext,
            Boolean hasPrevious,
            List<Document> documents) {}

    record Datasource(String name, String url) {}

    record Account(
            UUID id,
            List<UUID> meters,
            Boolean isTracked,
            String isDuplicated,
            String accountNumber,
            String trackingStatus,
            LocalDate dataCollectionStartDate,
            Boolean isCollectingInvoiceData,
            Boolean isCollectingSmartMeterData,
            List<String> datasourceTypes,
            LocalDate lastServiceDate,
            String status,
            OffsetDateTime statusLastUpdateTime,
            OffsetDateTime statusFirstSeenTime,
            String statusErrorDetail) {}

    record CompanyReference(UUID id, String name, String externalId) {}

    record Connection(
            UUID id,
            OffsetDateTime created,
            String publicCompanyId,
            String connectionMagicLinkSecret,
            OffsetDateTime statusLastUpdateTime,
            OffsetDateTime statusFirstSeenTime,
            String statusErrorDetail,
            OffsetDateTime updated,
            String externalId,
            Datasource datasource,
            List<Account> accounts,
            CompanyReference company,
            String url,
            String status,
            String country,
            List<UUID> initialSites,
            List<String> initialDatasourceTypes,
            String username,
            String workflowOwnerEmail,
            LocalDate dataCollectionStartDate,
            Boolean multiplyByOccupancy,
            Boolean isActive) {}

    record ConnectionListPage(
            Integer totalConnections,
            Integer perPage,
            Integer totalPages,
            Integer currentPage,
            Boolean hasNext,
            Boolean hasPrevious,
            List<Connection> connections) {}

    record Site(
            UUID id,
            String name,
            LocalDate dataCollectionStopDate,
            String externalId,
            String address,
            List<String> path,
            BigDecimal occupancyPercent) {}

    record SiteChange(String name) {}
}
