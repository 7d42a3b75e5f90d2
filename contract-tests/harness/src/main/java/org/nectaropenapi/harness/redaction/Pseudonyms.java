package org.nectaropenapi.harness.redaction;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nectaropenapi.harness.exchange.UrlEncoding;

/** Replaces texts by pseudonyms. The same text always gets the same pseudonym, in the form of its kind. */
final class Pseudonyms {
    private static final String OUTSIDE = "@\\s\"<>,;:/?&=";
    private static final String LOCAL = "[^" + OUTSIDE + "]";
    private static final String LABEL = "[^" + OUTSIDE + ".]";
    /** Characters of an e-mail address at which a link in a sentence ends. */
    private static final String ENDS = "'\\[\\](){}";
    /**
     * An address begins where nothing of it can stand before, behind two dots, which end the address before it, or
     * behind the end of a link. A search that tried every character of a long text would take the square of its length.
     */
    static final Pattern EMAIL = Pattern.compile("(?:(?<!" + LOCAL + ")" + LOCAL + "++|(?<=\\.\\.)" + LABEL + "++(?:\\."
            + LABEL + "++)*+|(?<=[" + ENDS + "])[^" + OUTSIDE + ENDS + "]++)@" + LABEL + "++(?:\\." + LABEL + "++)++");

    static final Pattern LINK = Pattern.compile("(https?)://([^/?#\\s]++)([^?#\\s]*+)(?:\\?([^#\\s]*+))?(?:#\\S*)?");
    private static final String ID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9:.]{5,18}Z?)?";
    private static final Pattern RUN = Pattern.compile(ID + "|" + DATE + "|[\\p{L}\\p{M}\\p{N}]+");
    static final Pattern ADDRESS_OR_RUN = Pattern.compile(EMAIL.pattern() + "|https?://\\S+|" + RUN.pattern());
    /** In messages of the suite, an address ends where the sentence continues, and escapes are not letters. */
    static final Pattern QUOTED_ADDRESS_OR_RUN = Pattern.compile(EMAIL.pattern()
            + "|https?://[^\\s\"'<>\\[\\](){},;]+|%[0-9a-fA-F]{2}|\\\\(?:u[0-9a-fA-F]{4}|.)|" + RUN.pattern());

    private static final Pattern SHORT_NUMBER = Pattern.compile("[0-9]{1,3}");
    private static final Pattern FILE = Pattern.compile("(.*?)(\\.[a-z]{3,4})?");

    /** Parameters of a pre-signed link that do not open it. */
    private static final Set<String> PUBLIC_VALUES = Set.of("X-Amz-Algorithm", "X-Amz-Date", "X-Amz-Expires");

    private final String prefix;
    private final Scrambler scrambler;
    private final DocumentVocabulary vocabulary;
    private final Pattern publicHost;
    private final Set<String> publicSegments;
    private boolean learning;
    private final KnownSecrets known = new KnownSecrets();
    private final RedactedWords replacedWords = new RedactedWords();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String> values = new HashMap<>();

    Pseudonyms(
            String key, String prefix, DocumentVocabulary vocabulary, Pattern publicHost, Set<String> publicSegments) {
        this.prefix = prefix;
        this.scrambler = new Scrambler(key);
        this.vocabulary = vocabulary;
        this.publicHost = publicHost;
        this.publicSegments = publicSegments;
        known.remember(key, scrambler.token(key));
    }

    String of(FieldKind kind, String value) {
        if (kind == FieldKind.NAME && value.startsWith(prefix)) {
            return value;
        }
        if (value.isEmpty() || kind == FieldKind.WORD && vocabulary.hasValue(value)) {
            return value;
        }
        if (kind.isHarmless(value) && !(kind == FieldKind.WORD && known.has(value))) {
            return value;
        }
        if (!kind.isRemembered()) {
            return text(value);
        }
        String pseudonym = values.get(kind + value);
        if (pseudonym == null) {
            pseudonym = sensitive(kind, value);
            values.put(kind + value, pseudonym);
            RUN.matcher(value)
                    .results()
                    .map(MatchResult::group)
                    .filter(run -> !stays(run))
                    .forEach(replacedWords::add);
        }
        if (!isPublic(value)) {
            // Replacing a public word everywhere would make texts unreadable.
            if (known.remember(value, pseudonym)) {
                texts.clear();
            }
        }
        return pseudonym;
    }

    /** While learning, sensitive values are remembered and free text is left for later. */
    void learning(boolean on) {
        learning = on;
    }

    /** Free text: known values, addresses and every word that the document does not have are replaced. */
    String text(String value) {
        if (learning) {
            return value;
        }
        String done = texts.get(value);
        if (done == null) {
            Pattern runs = value.contains("@") || value.contains("://") ? ADDRESS_OR_RUN : RUN;
            done = runs.matcher(withoutKnown(value)).replaceAll(match -> Matcher.quoteReplacement(run(match.group())));
            texts.put(value, done);
        }
        return done;
    }

    /**
     * A text of the suite that may quote the service, such as the message of a failure: known values, addresses and the
     * words that were replaced elsewhere are replaced, the suite's own words stay.
     *
     * @param own further words of the suite, in lower case
     */
    String quoting(String value, Set<String> own) {
        Predicate<String> isPublic = word -> isPublic(word) || own.contains(word.toLowerCase(Locale.ROOT));
        return QUOTED_ADDRESS_OR_RUN
                .matcher(known.replaceIn(value, isPublic))
                .replaceAll(match -> Matcher.quoteReplacement(quoted(match.group(), isPublic)));
    }

    /** Replaces known values and leaves everything else. */
    String withoutKnown(String value) {
        return known.replaceIn(value, this::isPublic);
    }

    /** Tells whether a word is of the document or the suite: it identifies nobody, wherever it occurs. */
    private boolean isPublic(String word) {
        return vocabulary.hasWord(word) || vocabulary.hasValue(word) || SuiteVocabulary.has(word);
    }

    private String sensitive(FieldKind kind, String value) {
        if (kind == FieldKind.PASSWORD) {
            return scrambler.token(value);
        }
        if (EMAIL.matcher(value).matches()) {
            return email(value);
        }
        if (LINK.matcher(value).matches()) {
            return link(value);
        }
        if (kind == FieldKind.FILE) {
            Matcher parts = FILE.matcher(value);
            return parts.matches()
                    ? scrambler.scramble(parts.group(1)) + (parts.group(2) == null ? "" : parts.group(2))
                    : scrambler.scramble(value);
        }
        return scrambler.scramble(value);
    }

    private String run(String run) {
        if (EMAIL.matcher(run).matches()) {
            return of(FieldKind.EMAIL, run);
        }
        if (vocabulary.hasLink(run)) {
            return run;
        }
        if (LINK.matcher(run).matches()) {
            return link(run);
        }
        if (stays(run)) {
            return run;
        }
        replacedWords.add(run);
        return scrambler.scramble(run);
    }

    private String quoted(String run, Predicate<String> isPublic) {
        boolean isAddress = EMAIL.matcher(run).matches() || LINK.matcher(run).matches();
        return isAddress || replacedWords.has(run) && !isPublic.test(run) ? run(run) : run;
    }

    private boolean stays(String run) {
        return vocabulary.hasWord(run)
                || SHORT_NUMBER.matcher(run).matches()
                || FieldKind.ID.isHarmless(run)
                || FieldKind.DATE.isHarmless(run);
    }

    /** Keeps the form of the name; the domain becomes one that is reserved for examples. */
    private String email(String value) {
        int at = value.indexOf('@');
        return scrambler.scramble(value.substring(0, at)) + "@"
                + scrambler.scramble(value.substring(at + 1).replace('.', '-')) + ".example";
    }

    private String link(String value) {
        Matcher parts = LINK.matcher(value);
        if (!parts.matches()) {
            return scrambler.scramble(value);
        }
        String host = publicHost.matcher(parts.group(2)).matches() ? parts.group(2) : host(parts.group(2));
        String path =
                Stream.of(parts.group(3).split("/", -1)).map(this::segment).collect(Collectors.joining("/"));
        String query = parts.group(4) == null
                ? ""
                : "?" + Stream.of(parts.group(4).split("&", -1)).map(this::pair).collect(Collectors.joining("&"));
        return parts.group(1) + "://" + host + path + query;
    }

    /** A host is replaced in every form of the link, encoded or cut. */
    private String host(String host) {
        String pseudonym = scrambler.scramble(host.replace('.', '-').replace(':', '-')) + ".example";
        RUN.matcher(host)
                .results()
                .map(MatchResult::group)
                .filter(run -> !stays(run))
                .forEach(replacedWords::add);
        if (known.remember(host, pseudonym)) {
            texts.clear();
        }
        return pseudonym;
    }

    private String segment(String segment) {
        String plain = UrlEncoding.decode(segment);
        if (plain.isEmpty() || publicSegments.contains(plain) || FieldKind.ID.isHarmless(plain)) {
            return segment;
        }
        return UrlEncoding.encode(of(plain.contains(".") ? FieldKind.FILE : FieldKind.SECRET, plain));
    }

    private String pair(String pair) {
        int equals = pair.indexOf('=');
        if (equals < 0) {
            return UrlEncoding.encode(text(UrlEncoding.decode(pair)));
        }
        String name = pair.substring(0, equals);
        return PUBLIC_VALUES.contains(name)
                ? pair
                : UrlEncoding.encode(text(UrlEncoding.decode(name))) + "="
                        + UrlEncoding.encode(of(FieldKind.SECRET, UrlEncoding.decode(pair.substring(equals + 1))));
    }
}
