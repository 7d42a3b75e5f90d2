package org.nectaropenapi.strength.characters;

import static java.util.Map.entry;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.nectaropenapi.suite.probes.QuestionOutcome;
import org.nectaropenapi.suite.probes.ServiceVariation;
import org.nectaropenapi.suite.questions.ProbeAreas;

/**
 * The answers to the open questions that the document does not assume, dealt to services.
 *
 * <p>The services take turns: each gives the next answer to a question, and after the last of them the assumed one. So
 * every candidate is the answer of some service, each service mixes other answers with assumed ones, and a new question
 * takes part without being listed here.
 */
final class Answers {
    /** Simulations that prove a probe and make no service that anybody could run, by question and title. */
    private static final Map<String, String> NO_SERVICE = Map.ofEntries(
            entry("company-create-response, refuted: more than the name", "Nobody could create a company."),
            entry("company-create-response, refuted: not even the name", "The company cannot be read."),
            entry("connection-create-body, refuted: nothing is required", "The connection cannot be read."),
            entry("foreign-sites, candidate 1", "No connection and no invitation could be read."),
            entry("foreign-sites, refuted: createConnection=404", "Every invalid connection would be not found."),
            entry("job-upload-refusals, refuted: {a foreign site=404}", "No upload of a letter would be accepted."),
            entry("document-sites, candidate 1", "The total would be wrong, and the document cannot be read."),
            entry("datasource-type-values, refuted: without [TELECOM]", "The page of the list prints the value."),
            entry("success-statuses, refuted: createSite=200", "The page of the operation prints 201."),
            entry("meter-nullability, refuted: [site]", "Usage records name the site of the meter."),
            entry("document-bill-date, candidate 1", "Filters would use other dates than the documents show."),
            entry(
                    "document-bill-date, refuted: without a startDate",
                    "Filters would use other dates than the documents show."),
            entry("identifier-labels, candidate 1", "Usage records would name identifiers otherwise than meters."),
            entry(
                    "identifier-labels, refuted: [SERVICE_POINT]",
                    "Usage records would name identifiers otherwise than meters."),
            entry("usage-meter-reference, candidate 0 in form 2", "No meter could be read."),
            entry("usage-end-before-start, refuted: as sent", "Lists would have other dates than the record."),
            entry("company-defaults, refuted: low accuracy true", "The list of companies would have another value."),
            entry("unknown-id-status, refuted: {getCompany=200", "Every company would exist."),
            entry(
                    "malformed-id-status, candidate 0",
                    "Unknown ids would be refused like it; STRICT refuses malformed ones."),
            entry("malformed-id-status, refuted: getSite=422", "Unknown ids would be refused like it."),
            entry("invalid-query-values, candidate 1", "No filter would work; LAX ignores the invalid ones."),
            entry("invalid-query-values, refuted: limit=422", "Every invalid body would be refused like it."),
            entry("invalid-query-values, refuted: startDate=200", "A filter would not work; LAX ignores invalid ones."),
            entry("invalid-body-values, candidate 1", "Updates would change nothing; LAX ignores invalid values."),
            entry("invalid-body-values, refuted: maxUses=422", "Every other invalid body would be refused like it."),
            entry(
                    "invalid-body-values, refuted: {dataCollectionStartDate=200, name=200",
                    "Updates would change nothing."),
            entry("null-properties, candidate 1", "Updates would change nothing; LAX ignores null."),
            entry("null-properties, refuted: maxUses=201", "No invitation could be read."),
            entry("absent-bodies, refuted: updateCompany=411", "Every other invalid body would be refused like it."),
            entry(
                    "media-type-status, candidate 1",
                    "Invalid JSON would be refused like it; DJANGO refuses other types."),
            entry("media-type-status, refuted: text/plain=200", "Updates would return no company."),
            entry("waste-references, candidate 0", "A filter would list other records."),
            entry("waste-references, candidate 1", "A filter would list other records."),
            entry("waste-references, refuted: usage only", "A filter would list other records."),
            entry(
                    "document-superseded-in-lists, refuted: leave superseded documents out",
                    "Other lists would have the records."),
            entry("document-superseded-in-lists, refuted: is not listed", "Other lists would have the document."),
            entry(
                    "document-is-deleted, refuted: has the deleted ones too",
                    "The pages of the parameter say that lists without it hide deleted documents."),
            entry("document-nullability, refuted: without an id", "Nobody could read a document."),
            entry("usage-nullability, refuted: id can be missing", "Nobody could read a usage record."),
            entry("usage-id-format, candidate 1", "All records would have the same id."),
            entry("usage-end-date-default, refuted: another date", "All records would end on the same day."),
            entry("job-terminated, refuted: of the type object", "No job would complete."),
            entry("job-terminated, refuted: [CANCELLED]", "No job would complete."),
            entry("job-kinds, refuted: collection jobs", "The job that it lists cannot be read."),
            entry("job-list, refuted: [count, results]", "It would list no job."),
            entry("invitation-revoke, refuted: not at once", "All invitations would be active."),
            entry("invitation-status-precedence, refuted: EXPIRED when then revoked", "All invitations would be over."),
            entry("invitation-required-flags, refuted: [invitationUrl]", "The invitation cannot be read."),
            entry("invitation-other-types, refuted: UPLOAD", "The invitation cannot be read."),
            entry("sandbox-data, refuted: documents after 60 seconds", "Each connection would take half a minute."),
            entry("sandbox-data, refuted: within 2 minutes", "Each connection would take minutes."),
            entry("v1-bill-dates-mapping, refuted: neither", "The record that it returns is in no other list."),
            entry("connection-list-filters, refuted: repeated", "The total would be wrong."),
            entry("connection-list-filters, refuted: not [status]", "Every page about the list names the filter."),
            entry("page-size, refuted: documents 2", "The page would have another size than it names."),
            entry("page-past-end, refuted: another page", "The number of pages would be wrong."),
            entry("page-past-end, refuted: an empty page", "Pages of other lists would have their rows."),
            entry("usage-sort-order, refuted: startDate upwards", "Every page would have all rows."),
            entry("usage-sort-order, refuted: billDate upwards", "Every page would have all rows."),
            entry("duplicate-connection, refuted: accepted", "Every invalid connection would be accepted."),
            entry("duplicate-connection, refuted: status 409", "Every invalid connection would be a conflict."));

    /** The services that may be written to are four, so that each gives one of these answers or the assumed one. */
    private static final int OF_WRITES = 3;

    private static final int OF_READS = 5;

    private Answers() {}

    /**
     * Another answer than the assumed one.
     *
     * @param question the question
     * @param title the candidate, or the answer in words
     * @param candidate the candidate; empty for an answer that is none
     * @param writes whether only a run that writes can notice it
     * @param variation turns the sandbox into a service with this answer
     */
    record OtherAnswer(
            String question, String title, OptionalInt candidate, boolean writes, ServiceVariation variation) {
        String name() {
            return question + ", " + title;
        }
    }

    /** Returns the answers of one of the services, by question. */
    static Map<String, OtherAnswer> dealt(int turn) {
        Map<String, OtherAnswer> hand = new LinkedHashMap<>();
        int turns = turn;
        for (List<OtherAnswer> others : all()) {
            int taken = Math.min(others.size(), others.get(0).writes() ? OF_WRITES : OF_READS);
            int next = turns++ % (taken + 1);
            if (next < taken) {
                hand.put(others.get(next).question(), others.get(next));
            }
        }
        return hand;
    }

    /** Returns an answer by its question and title. */
    static OtherAnswer named(String question, String title) {
        return all().stream()
                .flatMap(List::stream)
                .filter(answer ->
                        answer.question().equals(question) && answer.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no answer " + question + ", " + title));
    }

    /** Returns the other answers to each question, those that the file of the questions lists first. */
    static List<List<OtherAnswer>> all() {
        return simulated()
                .map(others -> others.stream()
                        .filter(answer -> !NO_SERVICE.containsKey(answer.name()))
                        .toList())
                .filter(others -> !others.isEmpty())
                .toList();
    }

    /** Returns the entries of answers that no service gives which name no simulation. */
    static Set<String> unused() {
        Set<String> unused = new TreeSet<>(NO_SERVICE.keySet());
        simulated().flatMap(List::stream).map(OtherAnswer::name).forEach(unused::remove);
        return unused;
    }

    private static Stream<List<OtherAnswer>> simulated() {
        return ProbeAreas.probes().stream().map(probe -> {
            Map<String, Integer> titles = new HashMap<>();
            return probe.proofs().stream()
                    .filter(proof -> proof.outcome() == QuestionOutcome.REFUTED)
                    .map(proof -> {
                        int same = titles.merge(proof.title(), 1, Integer::sum);
                        return new OtherAnswer(
                                probe.id(),
                                proof.title() + (same == 1 ? "" : " in form " + same),
                                proof.candidate(),
                                probe.writes(),
                                proof.variation());
                    })
                    .sorted(Comparator.comparing(answer ->
                            answer.candidate().isEmpty() ? 1 : answer.title().contains(" in form ") ? 2 : 0))
                    .toList();
        });
    }
}
