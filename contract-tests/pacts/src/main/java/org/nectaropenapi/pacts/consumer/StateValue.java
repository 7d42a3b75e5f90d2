package org.nectaropenapi.pacts.consumer;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * Example values in requests, most of them ids, that the provider replaces. The provider state provides the real value
 * under the name given here.
 */
enum StateValue {
    COMPANY("company_id", "5e4d4cbb-68ed-47cd-b5e3-d26fa598838e"),
    SITE("site_id", "1850237a-81a9-4a44-9e16-e0390aea5948"),
    OTHER_SITE("other_site_id", "a8a22b3d-4721-4a51-b94b-562c8d356c9c"),
    CONNECTION("connection_id", "0a91dbe9-0198-457e-80d5-10ab2824a84d"),
    ACCOUNT("account_id", "413fa7f7-e42a-4479-8176-277a955a47b8"),
    METER("meter_id", "07a79ddf-1f03-4f17-bb5d-2f14741f2275"),
    DOCUMENT("document_id", "39fe8bf0-b2d8-4c59-817d-be541cf04feb"),
    USAGE_DATA("usage_data_id", "639ecc66-6f5e-4113-9c8f-e76ed732bc87"),
    INVITATION("invitation_id", "06b40596-9be2-4ebe-8b7c-7bdd78d9e70b"),
    JOB("job_id", "4cb0ec4c-baa2-49c4-ade0-d5ff5f444a0a"),
    METER_NUMBER("meter_number", "1009486217"),
    OWNER("owner_email", "owner@harborview-logistics.com");

    private final String parameter;
    private final String value;

    StateValue(String parameter, String value) {
        this.parameter = parameter;
        this.value = value;
    }

    UUID uuid() {
        return UUID.fromString(value);
    }

    String value() {
        return value;
    }

    /** Returns the expression for which the verifier substitutes the real value. */
    String expression() {
        return "${" + parameter + "}";
    }

    /** Finds the value of a path parameter, such as company_id. */
    static Optional<StateValue> ofParameter(String name) {
        return Arrays.stream(values()).filter(id -> id.parameter.equals(name)).findFirst();
    }

    static Optional<StateValue> ofValue(String value) {
        return Arrays.stream(values()).filter(id -> id.value.equals(value)).findFirst();
    }
}
