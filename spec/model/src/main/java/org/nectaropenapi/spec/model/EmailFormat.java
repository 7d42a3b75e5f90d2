package org.nectaropenapi.spec.model;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.util.regex.Pattern;

/** The shape of an e-mail address. The validator's own check refuses the domains reserved for examples and tests. */
final class EmailFormat implements Format {
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s.]+(?:\\.[^@\\s.]+)+");

    @Override
    public String getName() {
        return "email";
    }

    @Override
    public boolean matches(ExecutionContext context, String value) {
        return ADDRESS.matcher(value).matches();
    }
}
