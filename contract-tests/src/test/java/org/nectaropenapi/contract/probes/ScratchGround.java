package org.nectaropenapi.contract.probes;

import java.util.UUID;
import org.nectaropenapi.contract.suite.Scratch;

/** What the run has made for itself. */
record ScratchGround(Scratch scratch) implements Ground {

    @Override
    public UUID company() {
        return scratch.company();
    }

    @Override
    public UUID untouchedCompany() {
        return scratch.newCompany("untouched");
    }

    @Override
    public UUID site() {
        return scratch.site();
    }

    @Override
    public UUID connection() {
        return scratch.connection();
    }
}
