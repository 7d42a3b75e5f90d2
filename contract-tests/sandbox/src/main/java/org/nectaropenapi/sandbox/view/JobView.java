package org.nectaropenapi.sandbox.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.nectaropenapi.sandbox.state.Job;

/** Jobs. */
public final class JobView {
    private JobView() {}

    /**
     * Renders a job.
     *
     * @param job the job
     * @return Job
     */
    public static ObjectNode job(Job job) {
        boolean completed = job.status().equals("COMPLETED");
        ObjectNode json = JsonNodes.object().put("id", job.id().toString()).put("status", job.status());
        json.set("parsedDocumentIds", JsonNodes.texts(job.parsed().stream()));
        if (completed) {
            json.put("duplicates", job.duplicates().size());
            json.set("duplicateDocumentIds", JsonNodes.texts(job.duplicates().stream()));
            json.set("nonUtilityDocumentIds", JsonNodes.texts(job.nonUtility().stream()));
        } else {
            json.putNull("duplicateDocumentIds").putNull("nonUtilityDocumentIds");
        }
        return json.put("terminationReason", job.terminationReason());
    }
}
