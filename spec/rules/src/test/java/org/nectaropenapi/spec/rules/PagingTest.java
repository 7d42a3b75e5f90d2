package org.nectaropenapi.spec.rules;

import static org.nectaropenapi.spec.rules.Rule.rule;

import java.util.List;

class PagingTest extends RuleFamily {

    private static final String LIST = "/paths/~1v2.2~1usage~1company~1{company_id}/get";
    private static final String PAGE = "/components/schemas/UsageDataPage/properties";

    @Override
    List<Rule> rules() {
        return List.of(
                rule("x-pagination names the records, their schema and their total", PagingRules::paginationIsTrue)
                        .notices(
                                "records that are not there",
                                d -> d.set(LIST + "/x-pagination/items", "records"),
                                LIST + "/x-pagination/items")
                        .notices(
                                "the schema of other records",
                                d -> d.set(LIST + "/x-pagination/schema", "Document"),
                                LIST + "/x-pagination/schema")
                        .notices(
                                "a counter that is no total",
                                d -> d.set(LIST + "/x-pagination/total", "perPage"),
                                LIST + "/x-pagination/total"),
                rule("Paging is declared where answers are pages", PagingRules::envelopesArePaged)
                        .notices("an undeclared list", d -> d.remove(LIST + "/x-pagination"), LIST + "/x-pagination")
                        .notices(
                                "one record as a list",
                                d -> d.copy(LIST + "/x-pagination", "/paths/~1v2.2~1team/get/x-pagination"),
                                "/paths/~1v2.2~1team/get/x-pagination"),
                rule("A page has the whole envelope, and none of it is null", PagingRules::envelopesAreWhole)
                        .notices("a counter less", d -> d.remove(PAGE + "/totalPages"), PAGE + "/totalPages")
                        .notices("a text for a flag", d -> d.set(PAGE + "/hasNext/type", "string"), PAGE + "/hasNext")
                        .notices(
                                "records that may be null",
                                d -> d.set(PAGE + "/usageData/nullable", true),
                                PAGE + "/usageData/nullable"),
                rule("Paged operations take a page, from 1 on, and only they", PagingRules::pagedOperationsTakeAPage)
                        .notices("none", d -> d.setJson(LIST + "/parameters", "[]"), LIST + "/parameters")
                        .notices(
                                "pages from 0",
                                d -> d.set("/components/parameters/Page/schema/minimum", 0),
                                LIST + "/parameters")
                        .notices(
                                "a page for one record",
                                d -> d.setJson(
                                        "/paths/~1v2.2~1team/get/parameters",
                                        "[{'$ref': '#/components/parameters/Page'}]"),
                                "/paths/~1v2.2~1team/get/parameters"),
                rule("An envelope that may come as a bare array says so", PagingRules::bareArrays)
                        .notices(
                                "nothing said",
                                d -> d.remove("/components/schemas/JobPage/x-bare-array"),
                                "/components/schemas/JobPage/x-bare-array")
                        .notices(
                                "another list",
                                d -> d.set("/components/schemas/JobPage/x-bare-array/property", "items"),
                                "/components/schemas/JobPage/x-bare-array/property")
                        .notices(
                                "another schema",
                                d -> d.set("/components/schemas/JobPage/x-bare-array/schema", "Site"),
                                "/components/schemas/JobPage/x-bare-array/schema"));
    }
}
