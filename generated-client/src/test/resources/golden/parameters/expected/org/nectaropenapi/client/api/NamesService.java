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
 * Operations whose parameters have names that Java has not.
 *
 * <p>A method sends its request when it is called. A method that returns a {@link Paged} list sends none: reading the list sends one for
 * each page. A failed request throws a {@link NectarException}. An id that cannot stand in a path throws an
 * {@link IllegalArgumentException} before anything is sent. Safe for use by several threads at once.
 *
 * <p>Tests of an application can replace the service with their own implementation of this interface.
 */
public interface NamesService {

    /**
     * Connects the service for {@link org.nectaropenapi.client.NectarClient}.
     *
     * @hidden
     */
    static NamesService over(ServiceFactory factory) {
        return new NamesServiceImpl(factory);
    }

    /**
     * Names of Java and of generated code get an underscore at their end.
     *
     * <p>Evidence: documented.
     *
     * @param target_ Named like a file to download to.
     * @param class_ Named like a word of Java.
     * @param thingId The identifier of the thing.
     * @param query_ Named like the query itself.
     * @param form_ Named like a form.
     * @param body_ Named like a body.
     * @param settings_ Named like the settings of a wait.
     * @param sink_ Named like a stream to download to.
     * @param page_ Named like a page, though nothing is paged.
     * @see <a href="https://docs.fixture.test/readNames">Nectar's page</a>
     */
    Thing names(String target_, String class_, String thingId, String query_, String form_, String body_, String settings_, String sink_, String page_, NamesQuery query);

    /** As {@link #names(String, String, String, String, String, String, String, String, String, NamesQuery)}, without parameters. */
    default Thing names(String target_, String class_, String thingId, String query_, String form_, String body_, String settings_, String sink_, String page_) {
        return names(target_, class_, thingId, query_, form_, body_, settings_, sink_, page_, NamesQuery.builder().build());
    }

    /** As {@link #names(String, String, String, String, String, String, String, String, String, NamesQuery)}, with parameters that the function sets. */
    default Thing names(String target_, String class_, String thingId, String query_, String form_, String body_, String settings_, String sink_, String page_, Consumer<NamesQuery.Builder> query) {
        NamesQuery.Builder filters = NamesQuery.builder();
        query.accept(filters);
        return names(target_, class_, thingId, query_, form_, body_, settings_, sink_, page_, filters.build());
    }

    /** Query parameters of <code>readNames</code>. A parameter that is not set is not sent. Immutable. */
    final class NamesQuery {

        private final @Nullable String lowLine;
        private final @Nullable String dollarSign;
        private final @Nullable String filterName;
        private final @Nullable String top;
        private final @Nullable String xY;
        private final @Nullable String feign;
        private final @Nullable String factory;
        private final @Nullable String this_;
        private final @Nullable String builder_;
        private final @Nullable String build_;
        private final @Nullable String toBuilder_;
        private final @Nullable String getClass_;
        private final @Nullable String setName;
        private final @Nullable String größe;
        private final @Nullable String fooBar;
        private final @Nullable String _2nd;
        private final @Nullable String otherFooBar;

        private NamesQuery(Builder builder) {
            this.lowLine = builder.lowLine;
            this.dollarSign = builder.dollarSign;
            this.filterName = builder.filterName;
            this.top = builder.top;
            this.xY = builder.xY;
            this.feign = builder.feign;
            this.factory = builder.factory;
            this.this_ = builder.this_;
            this.builder_ = builder.builder_;
            this.build_ = builder.build_;
            this.toBuilder_ = builder.toBuilder_;
            this.getClass_ = builder.getClass_;
            this.setName = builder.setName;
            this.größe = builder.größe;
            this.fooBar = builder.fooBar;
            this._2nd = builder._2nd;
            this.otherFooBar = builder.otherFooBar;
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
         * Has a name without letters.
         *
         * @return null when not set
         */
        public @Nullable String lowLine() {
            return lowLine;
        }

        /**
         * Has another name without letters.
         *
         * @return null when not set
         */
        public @Nullable String dollarSign() {
            return dollarSign;
        }

        /**
         * Has brackets in its name.
         *
         * @return null when not set
         */
        public @Nullable String filterName() {
            return filterName;
        }

        /**
         * Begins with a dollar sign.
         *
         * @return null when not set
         */
        public @Nullable String top() {
            return top;
        }

        /**
         * Has a hyphen in its name.
         *
         * @return null when not set
         */
        public @Nullable String xY() {
            return xY;
        }

        /**
         * Named like the interface of Feign.
         *
         * @return null when not set
         */
        public @Nullable String feign() {
            return feign;
        }

        /**
         * Named like the factory of services.
         *
         * @return null when not set
         */
        public @Nullable String factory() {
            return factory;
        }

        /**
         * Named like a word of Java.
         *
         * @return null when not set
         */
        public @Nullable String this_() {
            return this_;
        }

        /**
         * Named like the beginning of a builder.
         *
         * @return null when not set
         */
        public @Nullable String builder_() {
            return builder_;
        }

        /**
         * Named like the end of a builder.
         *
         * @return null when not set
         */
        public @Nullable String build_() {
            return build_;
        }

        /**
         * Named like the way to a builder.
         *
         * @return null when not set
         */
        public @Nullable String toBuilder_() {
            return toBuilder_;
        }

        /**
         * Named like a method of every object.
         *
         * @return null when not set
         */
        public @Nullable String getClass_() {
            return getClass_;
        }

        /**
         * Named like a method that sets.
         *
         * @return null when not set
         */
        public @Nullable String setName() {
            return setName;
        }

        /**
         * Has a letter beyond ASCII.
         *
         * @return null when not set
         */
        public @Nullable String größe() {
            return größe;
        }

        /**
         * Differs from the next one in its underscore only.
         *
         * @return null when not set
         */
        public @Nullable String fooBar() {
            return fooBar;
        }

        /**
         * Begins with a digit.
         *
         * @return null when not set
         */
        public @Nullable String _2nd() {
            return _2nd;
        }

        /**
         * Differs from the one before in its underscore only.
         *
         * @return null when not set
         */
        public @Nullable String otherFooBar() {
            return otherFooBar;
        }

        RequestParameters addTo(RequestParameters required) {
            return required.withOptional().query("_", lowLine).query("$", dollarSign).query("filter[name]", filterName).query("$top", top).query("x-y", xY).query("feign", feign).query("factory", factory).query("this", this_).query("builder", builder_).query("build", build_).query("toBuilder", toBuilder_).query("getClass", getClass_).query("setName", setName).query("größe", größe).query("foo_bar", fooBar).query("2nd", _2nd).query("fooBar", otherFooBar).build();
        }

        /** A builder of the query. Not safe for use by several threads at once. */
        public static final class Builder {

            private @Nullable String lowLine;
            private @Nullable String dollarSign;
            private @Nullable String filterName;
            private @Nullable String top;
            private @Nullable String xY;
            private @Nullable String feign;
            private @Nullable String factory;
            private @Nullable String this_;
            private @Nullable String builder_;
            private @Nullable String build_;
            private @Nullable String toBuilder_;
            private @Nullable String getClass_;
            private @Nullable String setName;
            private @Nullable String größe;
            private @Nullable String fooBar;
            private @Nullable String _2nd;
            private @Nullable String otherFooBar;

            private Builder() {}

            private Builder(NamesQuery query) {
                this.lowLine = query.lowLine;
                this.dollarSign = query.dollarSign;
                this.filterName = query.filterName;
                this.top = query.top;
                this.xY = query.xY;
                this.feign = query.feign;
                this.factory = query.factory;
                this.this_ = query.this_;
                this.builder_ = query.builder_;
                this.build_ = query.build_;
                this.toBuilder_ = query.toBuilder_;
                this.getClass_ = query.getClass_;
                this.setName = query.setName;
                this.größe = query.größe;
                this.fooBar = query.fooBar;
                this._2nd = query._2nd;
                this.otherFooBar = query.otherFooBar;
            }

            /** Sets {@link #lowLine()}. */
            public Builder lowLine(String lowLine) {
                this.lowLine = lowLine;
                return this;
            }

            /** Sets {@link #dollarSign()}. */
            public Builder dollarSign(String dollarSign) {
                this.dollarSign = dollarSign;
                return this;
            }

            /** Sets {@link #filterName()}. */
            public Builder filterName(String filterName) {
                this.filterName = filterName;
                return this;
            }

            /** Sets {@link #top()}. */
            public Builder top(String top) {
                this.top = top;
                return this;
            }

            /** Sets {@link #xY()}. */
            public Builder xY(String xY) {
                this.xY = xY;
                return this;
            }

            /** Sets {@link #feign()}. */
            public Builder feign(String feign) {
                this.feign = feign;
                return this;
            }

            /** Sets {@link #factory()}. */
            public Builder factory(String factory) {
                this.factory = factory;
                return this;
            }

            /** Sets {@link #this_()}. */
            public Builder this_(String this_) {
                this.this_ = this_;
                return this;
            }

            /** Sets {@link #builder_()}. */
            public Builder builder_(String builder_) {
                this.builder_ = builder_;
                return this;
            }

            /** Sets {@link #build_()}. */
            public Builder build_(String build_) {
                this.build_ = build_;
                return this;
            }

            /** Sets {@link #toBuilder_()}. */
            public Builder toBuilder_(String toBuilder_) {
                this.toBuilder_ = toBuilder_;
                return this;
            }

            /** Sets {@link #getClass_()}. */
            public Builder getClass_(String getClass_) {
                this.getClass_ = getClass_;
                return this;
            }

            /** Sets {@link #setName()}. */
            public Builder setName(String setName) {
                this.setName = setName;
                return this;
            }

            /** Sets {@link #größe()}. */
            public Builder größe(String größe) {
                this.größe = größe;
                return this;
            }

            /** Sets {@link #fooBar()}. */
            public Builder fooBar(String fooBar) {
                this.fooBar = fooBar;
                return this;
            }

            /** Sets {@link #_2nd()}. */
            public Builder _2nd(String _2nd) {
                this._2nd = _2nd;
                return this;
            }

            /** Sets {@link #otherFooBar()}. */
            public Builder otherFooBar(String otherFooBar) {
                this.otherFooBar = otherFooBar;
                return this;
            }

            /** Builds the query. */
            public NamesQuery build() {
                return new NamesQuery(this);
            }
        }
    }
}
