package org.nectaropenapi.spec.rules;

import javax.lang.model.SourceVersion;

/** What extensions that give a service a further method have in common. */
final class AddedMethods {

    private AddedMethods() {}

    /** Tells operations that can be called again and again with nothing but ids. */
    static boolean isPlainRead(ApiDocument document, Operation operation) {
        return operation.method().equals("get")
                && !operation.at().flag("deprecated")
                && !operation.at().node().has("requestBody")
                && document.parametersOf(operation).stream()
                        .allMatch(parameter -> parameter.text("in").equals("path"));
    }

    /** Tells whether a name can be that of a method which the operation's service does not have yet. */
    static boolean isFreeName(ApiDocument document, Operation operation, String extension, String name) {
        boolean taken = document.operations().stream()
                .filter(other -> other.tag().equals(operation.tag()))
                .anyMatch(other -> other.at().text("x-method-name").equals(name)
                        || isOfAnother(operation, other, extension)
                                && methodOf(other, extension).equals(name)
                        || methodOf(other, extension.equals("x-await") ? "x-download" : "x-await")
                                .equals(name));
        return SourceVersion.isName(name) && !taken && !name.equals("wait") && !name.equals("notify");
    }

    private static boolean isOfAnother(Operation operation, Operation other, String extension) {
        return !other.id().equals(operation.id()) && other.at().node().has(extension);
    }

    private static String methodOf(Operation operation, String extension) {
        return operation.at().child(extension).text("method");
    }
}
