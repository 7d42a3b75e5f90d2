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
 * Operations on things.
 *
 * <p>A method sends its request when it is called. A method that returns a {@link Paged} list sends none: reading the list sends one for
 * each page. A failed request throws a {@link NectarException}. An id that cannot stand in a path throws an
 * {@link IllegalArgumentException} before anything is sent. Safe for use by several threads at once.
 *
 * <p>Tests of an application can replace the service with their own implementation of this interface.
 */
public interface ThingsService {

    /**
     * Connects the service for {@link org.nectaropenapi.client.NectarClient}.
     *
     * @hidden
     */
    static ThingsService over(ServiceFactory factory) {
        return new ThingsServiceImpl(factory);
    }

    /**
     * Lists of values stand in path and query as well.
     *
     * <p>Evidence: documented.
     *
     * @param level The level of the values.
     * @see <a href="https://docs.fixture.test/list">Nectar's page</a>
     */
    Values list(Level level, ListQuery query);

    /** As {@link #list(Level, ListQuery)}, without parameters. */
    default Values list(Level level) {
        return list(level, ListQuery.builder().build());
    }

    /** As {@link #list(Level, ListQuery)}, with parameters that the function sets. */
    default Values list(Level level, Consumer<ListQuery.Builder> query) {
        ListQuery.Builder filters = ListQuery.builder();
        query.accept(filters);
        return list(level, filters.build());
    }

    /**
     * One of the operations of this fixture.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/sendValues">Nectar's page</a>
     */
    Values sendValues(Values values);

    /** Query parameters of <code>listValues</code>. A parameter that is not set is not sent. Immutable. */
    final class ListQuery {

        private final @Nullable Word word;
        private final @Nullable List<Level> levels;

        private ListQuery(Builder builder) {
            this.word = builder.word;
            this.levels = builder.levels;
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
         * One of the words.
         *
         * @return null when not set
         */
        public @Nullable Word word() {
            return word;
        }

        /**
         * Some of the levels.
         *
         * <p>Sent as one parameter for each item; an empty list is not sent.
         *
         * @return null when not set
         */
        public @Nullable List<Level> levels() {
            return levels;
        }

        RequestParameters addTo(RequestParameters required) {
            return required.withOptional().query("word", word).query("levels", levels).build();
        }

        /** A builder of the query. Not safe for use by several threads at once. */
        public static final class Builder {

            private @Nullable Word word;
            private @Nullable List<Level> levels;

            private Builder() {}

            private Builder(ListQuery query) {
                this.word = query.word;
                this.levels = query.levels;
            }

            /** Sets {@link #word()}. */
            public Builder word(Word word) {
                this.word = word;
                return this;
            }

            /** Sets {@link #levels()}. */
            public Builder levels(List<Level> levels) {
                this.levels = Collections.unmodifiableList(new ArrayList<>(levels));
                return this;
            }

            /** Sets {@link #levels()}. */
            public Builder levels(Level... levels) {
                return levels(Arrays.asList(levels));
            }

            /** Builds the query. */
            public ListQuery build() {
                return new ListQuery(this);
            }
        }
    }
}
