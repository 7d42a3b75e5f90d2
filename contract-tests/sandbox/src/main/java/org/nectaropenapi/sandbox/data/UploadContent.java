package org.nectaropenapi.sandbox.data;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nectaropenapi.sandbox.state.Job;

/**
 * Tells what an uploaded file is. The sandbox does not read bills; a file says what it wants to be by a marker text
 * anywhere in its bytes, or in the address of a file handed over by URL. Without a marker it is an electricity bill.
 */
public final class UploadContent {
    /** Marks a file that is no bill: the job completes and names it under nonUtilityDocumentIds. */
    public static final String NOT_A_BILL = "nectar-sandbox-not-a-bill";
    /** Marks a file on which processing breaks: the job ends FAILED. */
    public static final String UNREADABLE = "nectar-sandbox-unreadable";
    /** Marks a file whose processing is given up: the job ends TERMINATED with a reason. */
    public static final String TERMINATED = "nectar-sandbox-terminated";
    /** Stands before a value of DatasourceType and marks a bill of that type. */
    public static final String TYPE_PREFIX = "nectar-sandbox-type-";

    private static final Pattern TYPE = Pattern.compile(TYPE_PREFIX + "([A-Z]+)");

    private UploadContent() {}

    /**
     * Takes a file in.
     *
     * @param name its name
     * @param content its bytes
     * @return the file as a job keeps it
     */
    public static Job.Submission file(String name, byte[] content) {
        return submission(name, content);
    }

    /**
     * Takes a file in that is handed over by its address. The sandbox does not fetch it: the address stands for the
     * content.
     *
     * @param url its address
     * @return the file as a job keeps it
     */
    public static Job.Submission url(String url) {
        String path = url.split("[?#]", 2)[0];
        return submission(path.substring(path.lastIndexOf('/') + 1), url.getBytes(StandardCharsets.UTF_8));
    }

    private static Job.Submission submission(String name, byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        Matcher type = TYPE.matcher(text);
        String datasourceType = type.find() ? UploadPlan.known(type.group(1)) : UploadPlan.DEFAULT_TYPE;
        return new Job.Submission(name, fingerprint(content), nature(text), datasourceType);
    }

    private static Job.Nature nature(String text) {
        if (text.contains(NOT_A_BILL)) {
            return Job.Nature.NOT_A_BILL;
        }
        if (text.contains(UNREADABLE)) {
            return Job.Nature.BREAKS;
        }
        return text.contains(TERMINATED) ? Job.Nature.TERMINATES : Job.Nature.BILL;
    }

    private static String fingerprint(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
