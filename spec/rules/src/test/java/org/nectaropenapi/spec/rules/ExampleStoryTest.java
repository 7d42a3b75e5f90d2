package org.nectaropenapi.spec.rules;

import static org.nectaropenapi.spec.rules.Rule.rule;

import java.util.List;

class ExampleStoryTest extends RuleFamily {

    private static final String BILL = "/components/examples/ElectricityAndGasBill/value";
    private static final String USAGE = "/components/examples/ElectricityUsage/value";
    private static final String PAGE = "/components/examples/UsageDataOfCompany/value";

    @Override
    List<Rule> rules() {
        return List.of(
                rule("The bills of the examples add up", ExampleArithmetic::billsAddUp)
                        .notices("a line item less", d -> d.remove(BILL + "/lineItems/0"), BILL + "/currentCharges")
                        .notices(
                                "a higher total",
                                d -> d.set(BILL + "/totalCharges", "1000000.00"),
                                BILL + "/totalCharges"),
                rule("The usage of the examples adds up", ExampleArithmetic::usageAddsUp)
                        .notices("a part less", d -> d.remove(USAGE + "/timeOfUseBreakdown/0"), USAGE + "/usage")
                        .notices("another reading", d -> d.set(USAGE + "/currentReading", "1.0"), USAGE + "/usage"),
                rule("The counters of a page agree with its records", ExampleArithmetic::pagesAddUp)
                        .notices("a record less", d -> d.remove(PAGE + "/usageData/0"), PAGE)
                        .notices("a next page that is not there", d -> d.set(PAGE + "/hasNext", true), PAGE)
                        .notices("pages that cannot be", d -> d.set(PAGE + "/totalPages", 7), PAGE),
                rule("Ids in examples belong to things that examples show", ExampleArithmetic::idsBelongToOneStory)
                        .notices(
                                "an id of nothing",
                                d -> d.set(USAGE + "/meter", "b9c5f0f2-7d4c-4b0e-8a53-6f1c2d9e4a77"),
                                USAGE + "/meter"));
    }
}
