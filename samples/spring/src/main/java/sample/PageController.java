package sample;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.client.model.Connection;
import org.nectaropenapi.client.model.Document;
import org.nectaropenapi.client.model.Job;
import org.nectaropenapi.client.model.Site;
import org.nectaropenapi.client.sync.SyncedKind;
import org.nectaropenapi.client.upload.Upload;
import org.nectaropenapi.client.usage.MonthlyTotal;
import org.nectaropenapi.client.usage.UsageByMonth;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The page: usage by month and site, the state of the last sync, and a form for bills. */
@RestController
class PageController {

    private static final int MONTHS = 12;

    private final NectarClient nectar;
    private final SyncedData data;
    private final Sync sync;

    PageController(NectarClient nectar, SyncedData data, Sync sync) {
        this.nectar = nectar;
        this.data = data;
        this.sync = sync;
    }

    @PostMapping("/upload")
    ResponseEntity<String> upload(@RequestParam MultipartFile file, @RequestParam UUID site) throws IOException {
        Upload bill = Upload.of(Objects.requireNonNullElse(file.getOriginalFilename(), "bill.pdf"), file.getBytes());
        Job job = nectar.jobs().submit(data.companyOf(site), bill, form -> form.siteId(site));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", "/?job=" + job.id())
                .build();
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    String page(@RequestParam(required = false) String job) {
        StringBuilder sites = new StringBuilder();
        data.forEach(
                SyncedKind.SITE,
                Site.class,
                site -> sites.append("<option value=\"%s\">%s</option>".formatted(site.id(), htmlEscape(site.name()))));
        return """
                <!doctype html><html lang="en"><meta charset="utf-8"><title>Usage by month</title>
                <style>
                  body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem; color: #1d2b2a }
                  table { border-collapse: collapse } th, td { padding: .2rem .6rem; text-align: right; white-space: nowrap }
                  th { border-bottom: 1px solid #9bb } td:nth-child(-n+3), th:nth-child(-n+3) { text-align: left } rect { fill: #2a7f78 }
                  .warning { color: #a33 }
                </style>
                <h1>Usage by month</h1>
                <p id="sync">%s</p>%s
                <table>%s</table>
                <h2>Upload a bill</h2>
                <form method="post" action="/upload" enctype="multipart/form-data">
                  <input type="file" name="file" accept="application/pdf" required> <select name="site">%s</select> <button>Upload</button>
                </form>%s</html>
                """.formatted(lastSync(), reconnections(), usage(), sites, job == null ? "" : status(job));
    }

    private String lastSync() {
        Sync.Result last = sync.last();
        if (last == null) {
            return "Not synced yet.";
        }
        return last.failure() == null
                ? "Synced at %s: %d documents new or changed, %d removals."
                        .formatted(last.ended(), last.documents(), last.removals())
                : "<span class=\"warning\">The sync at %s failed: %s</span>"
                        .formatted(last.ended(), htmlEscape(last.failure()));
    }

    private String reconnections() {
        StringBuilder warnings = new StringBuilder();
        data.forEach(SyncedKind.CONNECTION, Connection.class, connection -> {
            if (connection.needsReconnection()) {
                warnings.append("<p class=\"warning\">Someone has to log in again at %s: %s</p>"
                        .formatted(htmlEscape(String.valueOf(connection.url())), connection.status()));
            }
        });
        return warnings.toString();
    }

    private String status(String job) {
        return "<p id=\"job\">Job %s is %s.</p>"
                .formatted(htmlEscape(job), nectar.jobs().get(job).status());
    }

    private record Row(String site, String commodity, String unit) {}

    private String usage() {
        UsageByMonth usage = UsageByMonth.create();
        data.forEach(SyncedKind.DOCUMENT, Document.class, bill -> {
            bill.usageData().forEach(usage::add);
            usage.addCharges(bill);
        });
        Map<Row, NavigableMap<YearMonth, BigDecimal>> rows = new LinkedHashMap<>();
        NavigableMap<YearMonth, Boolean> months = new TreeMap<>();
        for (MonthlyTotal total : usage.totals()) {
            String site = Objects.requireNonNullElse(total.siteName(), total.siteId() == null ? "several sites" : "");
            String commodity =
                    (total.commodity() == null ? "several" : total.commodity().value())
                            + (total.isCharge() ? " charges" : "");
            rows.computeIfAbsent(new Row(site, commodity, total.unit()), any -> new TreeMap<>())
                    .merge(total.month(), total.amount(), BigDecimal::add);
            months.put(total.month(), true);
        }
        List<YearMonth> shown =
                months.descendingKeySet().stream().limit(MONTHS).sorted().toList();
        StringBuilder table = new StringBuilder("<tr><th>Site<th>Commodity<th>Unit<th>");
        shown.forEach(month -> table.append("<th>").append(month));
        rows.forEach((row, amounts) -> {
            List<BigDecimal> figures = shown.stream()
                    .map(month -> amounts.getOrDefault(month, BigDecimal.ZERO))
                    .toList();
            table.append("<tr><td>%s<td>%s<td>%s<td>%s"
                    .formatted(
                            htmlEscape(row.site()),
                            htmlEscape(row.commodity()),
                            htmlEscape(row.unit()),
                            bars(figures)));
            figures.forEach(figure -> table.append("<td>").append(rounded(figure)));
        });
        return table.toString();
    }

    private static String rounded(BigDecimal amount) {
        return amount.signum() == 0
                ? ""
                : amount.setScale(0, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** Draws a bar for each month, as high as its part of the highest. */
    private static String bars(Collection<BigDecimal> amounts) {
        double highest = amounts.stream()
                .mapToDouble(amount -> Math.abs(amount.doubleValue()))
                .max()
                .orElse(0);
        StringBuilder svg = new StringBuilder("<svg width=\"%d\" height=\"24\" role=\"img\">".formatted(MONTHS * 8));
        int x = 0;
        for (BigDecimal amount : amounts) {
            long height = highest == 0 ? 0 : Math.round(Math.abs(amount.doubleValue()) / highest * 24);
            svg.append("<rect x=\"%d\" y=\"%d\" width=\"6\" height=\"%d\"/>".formatted(x, 24 - height, height));
            x += 8;
        }
        return svg.append("</svg>").toString();
    }
}
