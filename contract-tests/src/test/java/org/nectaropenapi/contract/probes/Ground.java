package org.nectaropenapi.contract.probes;

import java.util.UUID;

/** What a reading probe looks at. Every method ends the probe as unclear when there is no such thing. */
interface Ground {

    /** A company with a site and, where one can be had, a connection. */
    UUID company();

    /** A company made with a name alone, which only a run that writes can have. */
    UUID untouchedCompany();

    /** A site of the company. */
    UUID site();

    /** A connection of the company, CONNECTED where one can be had. */
    UUID connection();
}
