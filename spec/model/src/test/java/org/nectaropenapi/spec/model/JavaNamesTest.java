package org.nectaropenapi.spec.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares names of a document with those of the generated client. */
class JavaNamesTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            fooBar,          fooBar
            foo_bar,         fooBar
            foo-bar.baz,     fooBarBaz
            Foo bar,         fooBar
            multiplier2,     multiplier2
            FOO_BAR,         fooBar
            ID,              id
            URLName,         urlName
            FIELDS,          fields
            siteID,          siteID
            2fa,             _2fa
            @type,           type
            $ref,            ref
            größe,           größe
            class,           class_
            Class,           class_
            class_,          class_
            true,            true_
            null,            null_
            _,               lowLine
            _id,             id
            +,               plusSign
            <=,              lessThanSignEqualsSign
            -,               hyphenMinus
            ☃,               u2603
            ``,              empty
            yield,           yield_
            record,          record
            getClass,        getClass_
            toString,        toString_
            notify,          notify_
            builder,         builder_
            to_builder,      toBuilder_
            set,             set
            value,           value
            """)
    void namesMembers(String name, String expected) {
        assertThat(JavaNames.member(name)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Site,            Site
            site,            Site
            foo_bar,         FooBar
            foo-bar.baz,     FooBarBaz
            URL,             URL
            2fa,             Model2fa
            Error,           ErrorModel
            error,           ErrorModel
            Map,             MapModel
            UUID,            UUIDModel
            Builder,         BuilderModel
            WebhookEvent,    WebhookEventModel
            class,           ClassModel
            """)
    void namesTypes(String name, String expected) {
        assertThat(JavaNames.type(name)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            PAST_DUE,        PAST_DUE
            pastDue,         PAST_DUE
            past-due,        PAST_DUE
            kWh,             K_WH
            beta (US),       BETA_US
            connection.created.v2, CONNECTION_CREATED_V2
            15min,           _15MIN
            2024,            _2024
            -1,              MINUS_1
            */*,             ASTERISK_SOLIDUS_ASTERISK
            ``,              EMPTY
            true,            TRUE
            größe,           GRÖSSE
            """)
    void namesConstants(String value, String expected) {
        assertThat(JavaNames.constant(value)).isEqualTo(expected);
    }

    static Stream<String> oddNames() {
        return Stream.of(
                "",
                " ",
                "\t",
                "\u0000",
                "\u202e",
                "e\u0301",
                "\u0301",
                "😀",
                "a😀b",
                "٣",
                "ⅷ",
                "İ",
                "ß",
                "ǆ",
                "_1",
                "__",
                "9",
                "-9",
                "--",
                "goto",
                "_x",
                "ÿ",
                "𝒜b",
                "\uD800",
                "日本語",
                "a".repeat(400),
                "enum",
                "ENUM",
                "False",
                "VOID",
                "int ",
                "@interface",
                "non-sealed");
    }

    @ParameterizedTest
    @CsvSource({
        "filter[name], filterName",
        "$top,         top",
        "x-y,          xY",
        "query,        query_",
        "target,       target_",
        "page,         page_",
        "class,        class_",
        "thing_id,     thingId"
    })
    void namesArguments(String name, String expected) {
        assertThat(JavaNames.argument(name)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "list,     list",
        "build,    build",
        "close,    close",
        "over,     over_",
        "new,      new_",
        "default,  default_",
        "wait,     wait_",
        "getClass, getClass_",
        "equals,   equals_",
        "getThing, getThing"
    })
    void namesMethods(String name, String expected) {
        assertThat(JavaNames.method(name)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Companies,    companies,     CompaniesService",
        "Object,       object,        ObjectService",
        "Client,       client,        ClientService",
        "default,      default_,      DefaultService",
        "close,        close_,        CloseService",
        "async,        async_,        AsyncService",
        "Utility data, utilityData,   UtilityDataService",
        "2nd level,    _2ndLevel,     _2ndLevelService",
        "Gebäude,      gebäude,       GebaudeService",
        "電力,          電力,           U96fbU529bService"
    })
    void namesTags(String tag, String accessor, String service) {
        assertThat(JavaNames.accessor(tag)).isEqualTo(accessor);
        assertThat(JavaNames.service(tag)).isEqualTo(service);
    }

    @ParameterizedTest
    @MethodSource("oddNames")
    void everyNameIsLegal(String name) {
        assertThat(JavaNames.member(name)).matches(SourceVersion::isName);
        assertThat(JavaNames.type(name)).matches(SourceVersion::isName);
        assertThat(JavaNames.constant(name)).matches(SourceVersion::isName);
        assertThat(JavaNames.argument(name)).matches(SourceVersion::isName);
        assertThat(JavaNames.method(name)).matches(SourceVersion::isName);
        assertThat(JavaNames.accessor(name)).matches(SourceVersion::isName);
        assertThat(JavaNames.service(name)).matches(SourceVersion::isName).matches("\\p{ASCII}+Service");
    }
}
