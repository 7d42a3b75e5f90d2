package org.nectaropenapi.client.api;

import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.annotation.Beta;
import org.nectaropenapi.client.await.Await;
import org.nectaropenapi.client.download.Downloaded;
import org.nectaropenapi.client.error.AwaitException;
import org.nectaropenapi.client.error.DownloadException;
import org.nectaropenapi.client.error.DownloadUrlExpiredException;
import org.nectaropenapi.client.error.NectarException;
import org.nectaropenapi.client.service.ParameterFormat;
import org.nectaropenapi.client.service.RequestParameters;
import org.nectaropenapi.client.service.ServiceFactory;
import org.nectaropenapi.client.service.SuccessStatus;
import org.nectaropenapi.client.paging.CursorPaged;
import org.nectaropenapi.client.paging.Paged;
import org.nectaropenapi.client.upload.Upload;
import org.nectaropenapi.client.model.*;

/**
 * Operations with parameters in the query.
 *
 * <p>A method sends its request when it is called. A method that returns a {@link Paged} list sends none: reading the list sends one for
 * each page. A failed request throws a {@link NectarException}. An id that cannot stand in a path throws an
 * {@link IllegalArgumentException} before anything is sent. Safe for use by several threads at once.
 *
 * <p>Tests of an application can replace the service with their own implementation of this interface.
 */
public interface QueriesService {

    /**
     * Connects the service for {@link org.nectaropenapi.client.NectarClient}.
     *
     * @hidden
     */
    static QueriesService over(ServiceFactory factory) {
        return new QueriesServiceImpl(factory);
    }

    /**
     * A body with a required query beside it.
     *
     * <p>Evidence: documented.
     *
     * @param thingId The identifier of the thing.
     * @param revision The revision that is changed.
     * @see <a href="https://docs.fixture.test/changeThing">Nectar's page</a>
     */
    Thing change(String thingId, Long revision, ThingUpdateRequest thingUpdateRequest);

    /**
     * A deletion with a query.
     *
     * <p>Evidence: documented.
     *
     * @param thingId The identifier of the thing.
     * @param from The first day of the range.
     * @see <a href="https://docs.fixture.test/deleteRange">Nectar's page</a>
     */
    void delete(String thingId, LocalDate from, DeleteQuery query);

    /** As {@link #delete(String, LocalDate, DeleteQuery)}, without parameters. */
    default void delete(String thingId, LocalDate from) {
        delete(thingId, from, DeleteQuery.builder().build());
    }

    /** As {@link #delete(String, LocalDate, DeleteQuery)}, with parameters that the function sets. */
    default void delete(String thingId, LocalDate from, Consumer<DeleteQuery.Builder> query) {
        DeleteQuery.Builder filters = DeleteQuery.builder();
        query.accept(filters);
        delete(thingId, from, filters.build());
    }

    /**
     * A required parameter is an argument of the method.
     *
     * <p>Evidence: documented.
     *
     * @param thingId The identifier of the thing.
     * @param from The first day of the range.
     * @param sites The sites in the range.
     * @see <a href="https://docs.fixture.test/queryRequired">Nectar's page</a>
     */
    Thing required(String thingId, LocalDate from, List<String> sites, RequiredQuery query);

    /** As {@link #required(String, LocalDate, List, RequiredQuery)}, without parameters. */
    default Thing required(String thingId, LocalDate from, List<String> sites) {
        return required(thingId, from, sites, RequiredQuery.builder().build());
    }

    /** As {@link #required(String, LocalDate, List, RequiredQuery)}, with parameters that the function sets. */
    default Thing required(String thingId, LocalDate from, List<String> sites, Consumer<RequiredQuery.Builder> query) {
        RequiredQuery.Builder filters = RequiredQuery.builder();
        query.accept(filters);
        return required(thingId, from, sites, filters.build());
    }

    /**
     * Each list travels in another style.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/queryStyles">Nectar's page</a>
     */
    Thing styles(StylesQuery query);

    /** As {@link #styles(StylesQuery)}, without parameters. */
    default Thing styles() {
        return styles(StylesQuery.builder().build());
    }

    /** As {@link #styles(StylesQuery)}, with parameters that the function sets. */
    default Thing styles(Consumer<StylesQuery.Builder> query) {
        StylesQuery.Builder filters = StylesQuery.builder();
        query.accept(filters);
        return styles(filters.build());
    }

    /**
     * Each parameter has another type.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/queryTypes">Nectar's page</a>
     */
    Thing types(TypesQuery query);

    /** As {@link #types(TypesQuery)}, without parameters. */
    default Thing types() {
        return types(TypesQuery.builder().build());
    }

    /** As {@link #types(TypesQuery)}, with parameters that the function sets. */
    default Thing types(Consumer<TypesQuery.Builder> query) {
        TypesQuery.Builder filters = TypesQuery.builder();
        query.accept(filters);
        return types(filters.build());
    }

    /**
     * A body with a query beside it.
     *
     * <p>Evidence: documented.
     *
     * @param thingId The identifier of the thing.
     * @see <a href="https://docs.fixture.test/replaceThing">Nectar's page</a>
     */
    Thing replace(String thingId, ThingUpdateRequest thingUpdateRequest, ReplaceQuery query);

    /** As {@link #replace(String, ThingUpdateRequest, ReplaceQuery)}, without parameters. */
    default Thing replace(String thingId, ThingUpdateRequest thingUpdateRequest) {
        return replace(thingId, thingUpdateRequest, ReplaceQuery.builder().build());
    }

    /** As {@link #replace(String, ThingUpdateRequest, ReplaceQuery)}, with parameters that the function sets. */
    default Thing replace(String thingId, ThingUpdateRequest thingUpdateRequest, Consumer<ReplaceQuery.Builder> query) {
        ReplaceQuery.Builder filters = ReplaceQuery.builder();
        query.accept(filters);
        return replace(thingId, thingUpdateRequest, filters.build());
    }

    /** Query parameters of <code>deleteRange</code>. A parameter that is not set is not sent. Immutable. */
    final class DeleteQuery {

        private final @Nullable Boolean force;

        private DeleteQuery(Builder builder) {
            this.force = builder.force;
        }

        /** Starts a builder without any parameter. */
        public static Builder builder() {
            return new Builder();
        }

        /** Starts a builder with the parameters of this query. */
        public Builder toBuilder() {
            return new Builder(this);
        }

        /**
         * Whether to delete what is in use.
         *
         * @return null when not set
         */
        public @Nullable Boolean force() {
            return force;
        }

        RequestParameters addTo(RequestParameters required) {
            return required.withOptional().query("force", force).build();
        }

        /** A builder of the query. Not safe for use by several threads at once. */
        public static final class Builder {

            private @Nullable Boolean force;

            private Builder() {}

            private Builder(DeleteQuery query) {
                this.force = query.force;
            }

            /** Sets {@link #force()}. */
            public Builder force(Boolean force) {
                this.force = force;
                return this;
            }

            /** Builds the query. */
            public DeleteQuery build() {
                return new DeleteQuery(this);
            }
        }
    }

    /** Query parameters of <code>queryRequired</code>. A parameter that is not set is not sent. Immutable. */
    final class RequiredQuery {

        private final @Nullable Integer limit;

        private RequiredQuery(Builder builder) {
            this.limit = builder.limit;
        }

        /** Starts a builder without any parameter. */
        public static Builder builder() {
            return new Builder();
        }

        /** Starts a builder with the parameters of this query. */
        public Builder toBuilder() {
            return new Builder(this);
        }

        /**
         * The most records to return.
         *
         * @return null when not set
         */
        public @Nullable Integer limit() {
            return limit;
        }

        RequestParameters addTo(RequestParameters required) {
            return required.withOptional().query("limit", limit).build();
        }

        /** A builder of the query. Not safe for use by several threads at once. */
        public static final class Builder {

            private @Nullable Integer limit;

            private Builder() {}

            private Builder(RequiredQuery query) {
                this.limit = query.limit;
            }

            /** Sets {@link #limit()}. */
            public Builder limit(Integer limit) {
                this.limit = limit;
                return this;
            }

            /** Builds the query. */
            public RequiredQuery build() {
                return new RequiredQuery(this);
            }
        }
    }

    /** Query parameters of <code>queryStyles</code>. A parameter that is not set is not sent. Immutable. */
    final class StylesQuery {

        private final @Nullable List<String> exploded;
        private final @Nullable List<String> commas;
        private final @Nullable List<String> spaces;
        private final @Nullable List<String> pipes;
        private final @Nullable Range deep;
        private final @Nullable Choice fields;
        private final @Nullable Map<String, String> free;
        private final @Nullable String path;
        private final @Nullable List<String> paths;
        private final @Nullable Range json;

        private StylesQuery(Builder builder) {
            this.exploded = builder.exploded;
            this.commas = builder.commas;
            this.spaces = builder.spaces;
            this.pipes = builder.pipes;
            this.deep = builder.deep;
            this.fields = builder.fields;
            this.free = builder.free;
            this.path = builder.path;
            this.paths = builder.paths;
            this.json = builder.json;
        }

        /** Starts a builder without any parameter. */
        public static Builder builder() {
            return new Builder();
        }

        /** Starts a builder with the parameters of this query. */
        public Builder toBuilder() {
            return new Builder(this);
        }

        /**
         * Travels as one parameter for each item.
         *
         * <p>Sent as one parameter for each item; an empty list is not sent.
         *
         * @return null when not set
         */
        public @Nullable List<String> exploded() {
            return exploded;
        }

        /**
         * Travels with commas between its items.
         *
         * <p>Sent as one parameter; an empty list is not sent.
         *
         * @return null when not set
         */
        public @Nullable List<String> commas() {
            return commas;
        }

        /**
         * Travels with spaces between its items.
         *
         * <p>Sent as one parameter; an empty list is not sent.
         *
         * @return null when not set
         */
        public @Nullable List<String> spaces() {
            return spaces;
        }

        /**
         * Travels with bars between its items.
         *
         * <p>Sent as one parameter; an empty list is not sent.
         *
         * @return null when not set
         */
        public @Nullable List<String> pipes() {
            return pipes;
        }

        /**
         * Travels as one parameter for each field.
         *
         * @return null when not set
         */
        public @Nullable Range deep() {
            return deep;
        }

        /**
         * Travels as parameters with the names of its fields.
         *
         * @return null when not set
         */
        public @Nullable Choice fields() {
            return fields;
        }

        /**
         * Travels as one parameter for each entry.
         *
         * @return null when not set
         */
        public @Nullable Map<String, String> free() {
            return free;
        }

        /**
         * Keeps its reserved characters, such as slashes.
         *
         * @return null when not set
         */
        public @Nullable String path() {
            return path;
        }

        /**
         * Keeps the reserved characters of its items.
         *
         * <p>Sent as one parameter; an empty list is not sent.
         *
         * @return null when not set
         */
        public @Nullable List<String> paths() {
            return paths;
        }

        /**
         * Travels as JSON.
         *
         * @return null when not set
         */
        public @Nullable Range json() {
            return json;
        }

        RequestParameters addTo(RequestParameters required) {
            return required.withOptional().query("exploded", exploded).query("commas", commas, ParameterFormat.FORM).query("spaces", spaces, ParameterFormat.SPACE_DELIMITED).query("pipes", pipes, ParameterFormat.PIPE_DELIMITED).query("deep", deep, ParameterFormat.DEEP_OBJECT).query("fields", fields).query("free", free, ParameterFormat.DEEP_OBJECT).reservedQuery("path", path, ParameterFormat.FORM_EXPLODED).reservedQuery("paths", paths, ParameterFormat.FORM).query("json", json, ParameterFormat.FORM_JSON).build();
        }

        /** A builder of the query. Not safe for use by several threads at once. */
        public static final class Builder {

            private @Nullable List<String> exploded;
            private @Nullable List<String> commas;
            private @Nullable List<String> spaces;
            private @Nullable List<String> pipes;
            private @Nullable Range deep;
            private @Nullable Choice fields;
            private @Nullable Map<String, String> free;
            private @Nullable String path;
            private @Nullable List<String> paths;
            private @Nullable Range json;

            private Builder() {}

            private Builder(StylesQuery query) {
                this.exploded = query.exploded;
                this.commas = query.commas;
                this.spaces = query.spaces;
                this.pipes = query.pipes;
                this.deep = query.deep;
                this.fields = query.fields;
                this.free = query.free;
                this.path = query.path;
                this.paths = query.paths;
                this.json = query.json;
            }

            /** Sets {@link #exploded()}. */
            public Builder exploded(List<String> exploded) {
                this.exploded = Collections.unmodifiableList(new ArrayList<>(exploded));
                return this;
            }

            /** Sets {@link #exploded()}. */
            public Builder exploded(String... exploded) {
                return exploded(Arrays.asList(exploded));
            }

            /** Sets {@link #commas()}. */
            public Builder commas(List<String> commas) {
                this.commas = Collections.unmodifiableList(new ArrayList<>(commas));
                return this;
            }

            /** Sets {@link #commas()}. */
            public Builder commas(String... commas) {
                return commas(Arrays.asList(commas));
            }

            /** Sets {@link #spaces()}. */
            public Builder spaces(List<String> spaces) {
                this.spaces = Collections.unmodifiableList(new ArrayList<>(spaces));
                return this;
            }

            /** Sets {@link #spaces()}. */
            public Builder spaces(String... spaces) {
                return spaces(Arrays.asList(spaces));
            }

            /** Sets {@link #pipes()}. */
            public Builder pipes(List<String> pipes) {
                this.pipes = Collections.unmodifiableList(new ArrayList<>(pipes));
                return this;
            }

            /** Sets {@link #pipes()}. */
            public Builder pipes(String... pipes) {
                return pipes(Arrays.asList(pipes));
            }

            /** Sets {@link #deep()}. */
            public Builder deep(Range deep) {
                this.deep = deep;
                return this;
            }

            /** Sets {@link #fields()}. */
            public Builder fields(Choice fields) {
                this.fields = fields;
                return this;
            }

            /** Sets {@link #free()}. */
            public Builder free(Map<String, String> free) {
                this.free = free;
                return this;
            }

            /** Sets {@link #path()}. */
            public Builder path(String path) {
                this.path = path;
                return this;
            }

            /** Sets {@link #paths()}. */
            public Builder paths(List<String> paths) {
                this.paths = Collections.unmodifiableList(new ArrayList<>(paths));
                return this;
            }

            /** Sets {@link #paths()}. */
            public Builder paths(String... paths) {
                return paths(Arrays.asList(paths));
            }

            /** Sets {@link #json()}. */
            public Builder json(Range json) {
                this.json = json;
                return this;
            }

            /** Builds the query. */
            public StylesQuery build() {
                return new StylesQuery(this);
            }
        }
    }

    /** Query parameters of <code>queryTypes</code>. A parameter that is not set is not sent. Immutable. */
    final class TypesQuery {

        private final @Nullable String text;
        private final @Nullable Integer integer;
        private final @Nullable Long long_;
        private final @Nullable BigDecimal number;
        private final @Nullable Boolean flag;
        private final @Nullable LocalDate day;
        private final @Nullable OffsetDateTime instant;
        private final @Nullable UUID id;
        private final @Nullable URI link;
        private final @Nullable Kind kind;
        private final @Nullable List<LocalDate> days;
        private final @Nullable List<OffsetDateTime> instants;
        private final @Nullable List<UUID> ids;
        private final @Nullable List<Long> numbers;
        private final @Nullable List<Kind> kinds;

        private TypesQuery(Builder builder) {
            this.text = builder.text;
            this.integer = builder.integer;
            this.long_ = builder.long_;
            this.number = builder.number;
            this.flag = builder.flag;
            this.day = builder.day;
            this.instant = builder.instant;
            this.id = builder.id;
            this.link = builder.link;
            this.kind = builder.kind;
            this.days = builder.days;
            this.instants = builder.instants;
            this.ids = builder.ids;
            this.numbers = builder.numbers;
            this.kinds = builder.kinds;
        }

        /** Starts a builder without any parameter. */
        public static Builder builder() {
            return new Builder();
        }

        /** Starts a builder with the parameters of this query. */
        public Builder toBuilder() {
            return new Builder(this);
        }

        /**
         * A text whose default would end a comment.
         *
         * @return null when not set; the service then assumes *&#47;*
         */
        public @Nullable String text() {
            return text;
        }

        /**
         * A number of 32 bits.
         *
         * @return null when not set
         */
        public @Nullable Integer integer() {
            return integer;
        }

        /**
         * A number of 64 bits.
         *
         * @return null when not set
         */
        public @Nullable Long long_() {
            return long_;
        }

        /**
         * A number with digits behind the point.
         *
         * @return null when not set
         */
        public @Nullable BigDecimal number() {
            return number;
        }

        /**
         * Either true or false.
         *
         * @return null when not set
         */
        public @Nullable Boolean flag() {
            return flag;
        }

        /**
         * A day of the calendar.
         *
         * @return null when not set
         */
        public @Nullable LocalDate day() {
            return day;
        }

        /**
         * An instant with its offset.
         *
         * @return null when not set
         */
        public @Nullable OffsetDateTime instant() {
            return instant;
        }

        /**
         * An identifier as a UUID.
         *
         * @return null when not set
         */
        public @Nullable UUID id() {
            return id;
        }

        /**
         * An address on the web.
         *
         * @return null when not set
         */
        public @Nullable URI link() {
            return link;
        }

        /**
         * One kind of thing.
         *
         * @return null when not set
         */
        public @Nullable Kind kind() {
            return kind;
        }

        /**
         * Several days of the calendar.
         *
         * <p>Sent as one parameter for each item; an empty list is not sent.
         *
         * @return null when not set
         */
        public @Nullable List<LocalDate> days() {
            return days;
        }

        /**
         * Several instants with their offsets.
         *
         * <p>Sent as one parameter for each item; an empty list is not sent.
         *
         * @return null when not set
         */
        public @Nullable List<OffsetDateTime> instants() {
            return instants;
        }

        /**
         * Several identifiers.
         *
         * <p>Sent as one parameter for each item; an empty list is not sent.
         *
         * @return null when not set
         */
        public @Nullable List<UUID> ids() {
            return ids;
        }

        /**
         * Several numbers of 64 bits.
         *
         * <p>Sent as one parameter for each item; an empty list is not sent.
         *
         * @return null when not set
         */
        public @Nullable List<Long> numbers() {
            return numbers;
        }

        /**
         * Several kinds of things.
         *
         * <p>Sent as one parameter; an empty list is not sent.
         *
         * @return null when not set
         */
        public @Nullable List<Kind> kinds() {
            return kinds;
        }

        RequestParameters addTo(RequestParameters required) {
            return required.withOptional().query("text", text).query("integer", integer).query("long", long_).query("number", number).query("flag", flag).query("day", day).query("instant", instant).query("id", id).query("link", link).query("kind", kind).query("days", days).query("instants", instants).query("ids", ids).query("numbers", numbers).query("kinds", kinds, ParameterFormat.FORM).build();
        }

        /** A builder of the query. Not safe for use by several threads at once. */
        public static final class Builder {

            private @Nullable String text;
            private @Nullable Integer integer;
            private @Nullable Long long_;
            private @Nullable BigDecimal number;
            private @Nullable Boolean flag;
            private @Nullable LocalDate day;
            private @Nullable OffsetDateTime instant;
            private @Nullable UUID id;
            private @Nullable URI link;
            private @Nullable Kind kind;
            private @Nullable List<LocalDate> days;
            private @Nullable List<OffsetDateTime> instants;
            private @Nullable List<UUID> ids;
            private @Nullable List<Long> numbers;
            private @Nullable List<Kind> kinds;

            private Builder() {}

            private Builder(TypesQuery query) {
                this.text = query.text;
                this.integer = query.integer;
                this.long_ = query.long_;
                this.number = query.number;
                this.flag = query.flag;
                this.day = query.day;
                this.instant = query.instant;
                this.id = query.id;
                this.link = query.link;
                this.kind = query.kind;
                this.days = query.days;
                this.instants = query.instants;
                this.ids = query.ids;
                this.numbers = query.numbers;
                this.kinds = query.kinds;
            }

            /** Sets {@link #text()}. */
            public Builder text(String text) {
                this.text = text;
                return this;
            }

            /** Sets {@link #integer()}. */
            public Builder integer(Integer integer) {
                this.integer = integer;
                return this;
            }

            /** Sets {@link #long_()}. */
            public Builder long_(Long long_) {
                this.long_ = long_;
                return this;
            }

            /** Sets {@link #number()}. */
            public Builder number(BigDecimal number) {
                this.number = number;
                return this;
            }

            /** Sets {@link #flag()}. */
            public Builder flag(Boolean flag) {
                this.flag = flag;
                return this;
            }

            /** Sets {@link #day()}. */
            public Builder day(LocalDate day) {
                this.day = day;
                return this;
            }

            /** Sets {@link #instant()}. */
            public Builder instant(OffsetDateTime instant) {
                this.instant = instant;
                return this;
            }

            /** Sets {@link #id()}. */
            public Builder id(UUID id) {
                this.id = id;
                return this;
            }

            /** Sets {@link #link()}. */
            public Builder link(URI link) {
                this.link = link;
                return this;
            }

            /** Sets {@link #kind()}. */
            public Builder kind(Kind kind) {
                this.kind = kind;
                return this;
            }

            /** Sets {@link #days()}. */
            public Builder days(List<LocalDate> days) {
                this.days = Collections.unmodifiableList(new ArrayList<>(days));
                return this;
            }

            /** Sets {@link #days()}. */
            public Builder days(LocalDate... days) {
                return days(Arrays.asList(days));
            }

            /** Sets {@link #instants()}. */
            public Builder instants(List<OffsetDateTime> instants) {
                this.instants = Collections.unmodifiableList(new ArrayList<>(instants));
                return this;
            }

            /** Sets {@link #instants()}. */
            public Builder instants(OffsetDateTime... instants) {
                return instants(Arrays.asList(instants));
            }

            /** Sets {@link #ids()}. */
            public Builder ids(List<UUID> ids) {
                this.ids = Collections.unmodifiableList(new ArrayList<>(ids));
                return this;
            }

            /** Sets {@link #ids()}. */
            public Builder ids(UUID... ids) {
                return ids(Arrays.asList(ids));
            }

            /** Sets {@link #numbers()}. */
            public Builder numbers(List<Long> numbers) {
                this.numbers = Collections.unmodifiableList(new ArrayList<>(numbers));
                return this;
            }

            /** Sets {@link #numbers()}. */
            public Builder numbers(Long... numbers) {
                return numbers(Arrays.asList(numbers));
            }

            /** Sets {@link #kinds()}. */
            public Builder kinds(List<Kind> kinds) {
                this.kinds = Collections.unmodifiableList(new ArrayList<>(kinds));
                return this;
            }

            /** Sets {@link #kinds()}. */
            public Builder kinds(Kind... kinds) {
                return kinds(Arrays.asList(kinds));
            }

            /** Builds the query. */
            public TypesQuery build() {
                return new TypesQuery(this);
            }
        }
    }

    /** Query parameters of <code>replaceThing</code>. A parameter that is not set is not sent. Immutable. */
    final class ReplaceQuery {

        private final @Nullable Boolean dryRun;

        private ReplaceQuery(Builder builder) {
            this.dryRun = builder.dryRun;
        }

        /** Starts a builder without any parameter. */
        public static Builder builder() {
            return new Builder();
        }

        /** Starts a builder with the parameters of this query. */
        public Builder toBuilder() {
            return new Builder(this);
        }

        /**
         * Whether to check the thing only.
         *
         * @return null when not set
         */
        public @Nullable Boolean dryRun() {
            return dryRun;
        }

        RequestParameters addTo(RequestParameters required) {
            return required.withOptional().query("dryRun", dryRun).build();
        }

        /** A builder of the query. Not safe for use by several threads at once. */
        public static final class Builder {

            private @Nullable Boolean dryRun;

            private Builder() {}

            private Builder(ReplaceQuery query) {
                this.dryRun = query.dryRun;
            }

            /** Sets {@link #dryRun()}. */
            public Builder dryRun(Boolean dryRun) {
                this.dryRun = dryRun;
                return this;
            }

            /** Builds the query. */
            public ReplaceQuery build() {
                return new ReplaceQuery(this);
            }
        }
    }
}
