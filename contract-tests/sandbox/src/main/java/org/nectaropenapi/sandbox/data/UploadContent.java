package org.nectaropenapi.sandbox.data;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nectaropenapi.sandbox.state.Job;

/**
 * Markers that tell the sandbox how to process an uploaded file. It does not read bills: a marker anywhere in the bytes
 * of a file, or in the URL of a file submitted by URL, decides. Without a marker a file is an electricity bill.
 */
public final class UploadContent {
    /** Marks a file that is not a bill: the job completes and lists it in nonUtilityDocumentIds. */
    public static final String NOT_A_BILL = "nectar-sandbox-not-a-bill";
    /** Marks a file that cannot be read: the job ends FAILED. */
    public static final String UNREADABLE = "nectar-sandbox-unreadable";
    /** Marks a file whose processing is terminated: the job ends TERMINATED with a reason. */
    public static final String TERMINATED = "nectar-sandbox-terminated";
    /** Marks a bill of a utility type when a value of DatasourceType follows. */
    public static final String TYPE_PREFIX = "nectar-sandbox-type-";

    private static final Pattern TYPE = Pattern.compile(TYPE_PREFIX + "([A-Z_]+)");

    private UploadContent() {}

    /**
     * Reads the markers of a file.
     *
     * @param name its name
     * @param content its bytes
     * @param types the utility types of the document
     * @return the file as a job keeps it
     */
    public static Job.UploadedFile file(String name, byte[] content, Set<String> types) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        Matcher type = TYPE.matcher(text);
        String datasourceType = type.find() && types.contains(type.group(1)) ? type.group(1) : UploadPlan.DEFAULT_TYPE;
        return new Job.UploadedFile(name, fingerprint(content), kind(text), datasourceType);
    }

    /**
     * Reads the markers of a file that is submitted by URL. The sandbox does not fetch it: the URL stands for the
     * content.
     *
     * @param url its URL
     * @param types the utility types of the document
     * @return the file as a job keeps it
     */
    public static Job.UploadedFile url(String url, Set<String> types) {
        String path = url.split("[?#]", 2)[0];
        return file(path.substring(path.lastIndexOf('/') + 1), url.getBytes(StandardCharsets.UTF_8), types);
    }

    private static Job.FileKind kind(String text) {
        if (text.contains(NOT_A_BILL)) {
            return Job.FileKind.NOT_A_BILL;
        }
        if (text.contains(UNREADABLE)) {
            return Job.FileKind.UNREADABLE;
        }
        return text.contains(TERMINATED) ? Job.FileKind.TERMINATED : Job.FileKind.BILL;
    }

    private static String fingerprint(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
