package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.EndpointVariation.on;
import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.Probe.writing;
import static org.nectaropenapi.suite.probes.ProxiedResponse.json;
import static org.nectaropenapi.suite.probes.ProxiedResponse.tree;
import static org.nectaropenapi.suite.probes.ServiceVariations.missing;
import static org.nectaropenapi.suite.probes.ServiceVariations.object;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;
import static org.nectaropenapi.suite.probes.SuggestedEdit.operation;
import static org.nectaropenapi.suite.probes.SuggestedEdit.property;
import static org.nectaropenapi.suite.probes.SuggestedEdit.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.nectaropenapi.suite.probes.JsonShape;
import org.nectaropenapi.suite.probes.ListPages;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.ServiceVariation;

/** Questions about jobs and their list. */
final class JobsProbes implements ProbeArea {

    @Override
    public List<Probe> probes() {
        return List.of(list(), kinds(), idName(), terminated());
    }

    private static Probe list() {
        return reading("job-list", q -> {
                    q.call("getCompany", q.company()).ok();
                    ProbeResponse response = q.call("listJobsByCompany", q.company());
                    if (response.isAbsent()) {
                        return q.finds(
                                "there is no list of jobs",
                                edit("Remove the operation listJobsByCompany and the schema JobPage.")
                                        .remove(operation("listJobsByCompany")));
                    }
                    q.require(response.ok().isList(), "the response is not a list");
                    if (response.body().isArray()) {
                        return q.finds(1);
                    }
                    Set<String> keys = response.keys();
                    return response.at("/jobs").isArray()
                                    && response.at("/totalJobs").isIntegralNumber()
                            ? q.finds(0)
                            : q.finds("an envelope with the keys " + keys, "Give JobPage the keys " + keys + ".");
                })
                .proofOfAssumed(0)
                .suggests(1, "Let listJobsByCompany return a bare array of Job, without pages.")
                .proof(1, on("listJobsByCompany").body(page -> page.path("jobs")))
                .proofOfOther("[count, results]", on("listJobsByCompany").returns(200, "{'count':0,'results':[]}"))
                .proofOfOther("no list", on("listJobsByCompany").fails(404))
                .proofOfUnclear("is not a list", on("listJobsByCompany").returns(200, "{}"))
                .proofOfUnclear("403", on("listJobsByCompany").fails(403));
    }

    private static Probe kinds() {
        return reading("job-kinds", q -> {
                    Bills.collected(q);
                    ListPages documents = ListPages.of(q, Bills.OF_CONNECTION, q.connection());
                    Set<String> collected = Bills.byId(documents.items()).keySet();
                    List<JsonNode> jobs = q.items("listJobsByCompany", q.company());
                    List<String> kinds = jobs.stream()
                            .flatMap(job -> Stream.of("type", "kind", "jobType").map(key -> job.path(key)))
                            .filter(JsonNode::isTextual)
                            .map(JsonShape::word)
                            .distinct()
                            .sorted()
                            .toList();
                    boolean collects = jobs.stream()
                            .flatMap(job -> job.path("parsedDocumentIds").valueStream())
                            .anyMatch(id -> collected.contains(id.asText()));
                    q.note("jobs of a company with a connection: " + jobs.size() + ", kinds they name: " + kinds
                            + ", with documents of the connection: " + collects);
                    if (collects) {
                        return q.finds(
                                "collection jobs are among them",
                                "Say in listJobsByCompany and getJob that they return collection jobs too.");
                    }
                    q.require(
                            jobs.isEmpty() || documents.complete(), "the connection has too many documents to compare");
                    return q.finds(0);
                })
                .proofOfAssumed(0)
                .proofOfOther("collection jobs", collection(true))
                .proof(0, collection(false))
                .proofOfUnclear(
                        "too many documents",
                        collection(false),
                        object(Bills.OF_CONNECTION, page -> page.put("hasNext", true)))
                .proofOfUnclear("404", missing("listJobsByCompany"))
                .proofOfUnclear("no document", Bills.none());
    }

    /** Lists one job, with a document of the company or an unknown one. */
    private static ServiceVariation collection(boolean known) {
        return (request, next) -> {
            if (!request.is("listJobsByCompany")) {
                return next.respond(request);
            }
            String id = next.respond(request.to("listDocumentsByCompany", request.pathParameters("listJobsByCompany")))
                    .json()
                    .at("/documents/0/id")
                    .asText();
            return next.respond(request)
                    .edit(page -> page.set(
                            "jobs",
                            tree("[{'id': '1', 'status': 'COMPLETED', 'parsedDocumentIds': ['%s']}]"
                                    .formatted(known ? id : "another"))));
        };
    }

    private static Probe idName() {
        return writing("job-id-name", q -> {
                    ProbeResponse job = Uploads.submit(q, q.newCompany("job id"), Uploads.letter())
                            .ok();
                    JsonNode id = job.at("/id");
                    if (id.isMissingNode()) {
                        return job.body().has("jobId")
                                ? q.finds(1)
                                : q.finds(
                                        "neither id nor jobId",
                                        "Describe the response to an upload as the service returns it.");
                    }
                    q.note("the id is a uuid: " + id.asText().matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
                    if (!id.isTextual()) {
                        String type = JsonShape.type(id);
                        return q.finds(
                                "id, of the type " + type,
                                edit("Make Job.id of the type " + type + ".")
                                        .replace(property("Job", "id", "type"), type));
                    }
                    q.require(q.call("getJob", id.asText()).isSuccess(), "the id of the submission finds no job");
                    return q.finds(0);
                })
                .proofOfAssumed(0)
                .suggests(
                        1,
                        edit("Rename the id of Job to jobId.")
                                .move(property("Job", "id"), property("Job", "jobId"))
                                .replace(schema("Job", "required"), "[jobId, status]"))
                .proof(1, on("submitDocument").object(job -> job.set("jobId", job.remove("id"))))
                .proofOfOther("of the type integer", on("submitDocument").object(job -> job.put("id", 17)))
                .proofOfOther("neither", on("submitDocument").object(job -> job.remove("id")))
                .proofOfUnclear("finds no job", missing("getJob"));
    }

    private static Probe terminated() {
        String three = "[PENDING, COMPLETED, FAILED]";
        return writing("job-terminated", q -> {
                    UUID company = q.newCompany("terminated");
                    ProbeResponse letter =
                            Uploads.submit(q, company, Uploads.letter()).ok("id");
                    ProbeResponse broken = Uploads.submit(q, company, Uploads.broken());
                    Set<String> choices =
                            q.options("getJob", letter.text("/id")).choices("status");
                    Set<String> statuses = new TreeSet<>();
                    for (ProbeResponse submitted : List.of(letter, broken)) {
                        if (submitted.isSuccess()) {
                            ProbeResponse job = Uploads.ended(q, submitted);
                            String status = JsonShape.word(job.at("/status"));
                            statuses.add(status);
                            JsonNode reason = job.at("/terminationReason");
                            if (status.equals("TERMINATED") && !reason.isTextual()) {
                                return q.finds(
                                        "TERMINATED with a terminationReason of the type " + JsonShape.type(reason),
                                        "Give Job.terminationReason the type " + JsonShape.type(reason) + ".");
                            }
                        }
                    }
                    q.note("jobs ended as " + statuses + ", the service describes the statuses " + choices);
                    Set<String> all = new TreeSet<>(statuses);
                    all.addAll(choices);
                    if (all.contains("TERMINATED")) {
                        return q.finds(1);
                    }
                    all.removeAll(Set.of("PENDING", "COMPLETED", "FAILED"));
                    if (!all.isEmpty()) {
                        return q.finds("statuses " + all, "Add the statuses " + all + " to JobStatus.");
                    }
                    q.require(
                            !choices.isEmpty(),
                            "neither upload was terminated, and the service does not describe the statuses");
                    return q.finds(0);
                })
                .assumed(1)
                .proof(1, ending("TERMINATED", "Processing was given up."))
                .proof(1, describing("PENDING", "COMPLETED", "FAILED", "TERMINATED"))
                .suggests(
                        0,
                        edit("Remove TERMINATED from the statuses of a job, their descriptions and x-await of getJob.")
                                .replace(schema("JobStatus", "enum"), three)
                                .replace(property("Job", "status", "enum"), three))
                .proof(0, describing("PENDING", "COMPLETED", "FAILED"))
                .proofOfOther("of the type object", on("getJob").object(job -> job.put("status", "TERMINATED")
                        .putObject("terminationReason")))
                .proofOfOther("[CANCELLED]", ending("CANCELLED", "No reason."))
                .proofOfUnclear("neither upload");
    }

    private static ServiceVariation ending(String status, String reason) {
        return on("getJob").object(job -> job.put("status", status).put("terminationReason", reason));
    }

    private static ServiceVariation describing(String... statuses) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        for (String status : statuses) {
            body.withArray("/actions/PUT/status/choices").addObject().put("value", status);
        }
        return on("OPTIONS getJob").returns(json(200, body));
    }
}
