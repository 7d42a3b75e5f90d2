package org.nectaropenapi.spec.model;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * The names that the generated client gives to what a document names. Each follows from the document's name alone,
 * never from its neighbours, so that an addition renames nothing. Names that differ in the document may therefore meet
 * in Java; {@code x-java-name} tells them apart.
 */
public final class JavaNames {

    /** Methods that every object, model, query or builder has already. */
    private static final Set<String> METHODS = words("""
            build builder clone equals fieldNames fieldValues finalize getClass hashCode notify notifyAll toBuilder
            toParameters toString unknownFields unreadableFields wait
            withoutLimits
            """);

    /** Methods that every object has already, and those that every service has. */
    private static final Set<String> SERVICE_METHODS =
            words("clone equals finalize getClass hashCode notify notifyAll over toString wait");

    /** Methods that every object has already, and those that the client has. */
    private static final Set<String> CLIENT_METHODS = words("""
            async builder clone close equals finalize getClass hashCode notify notifyAll toString wait withOptions
            withRawResponse
            """);

    /** Variables of generated methods, beside which their arguments stand. */
    private static final Set<String> VARIABLES =
            words("body cursor factory feign filters form own page parameters parts query settings sink target");

    /** Names that are legal for a variable, but not everywhere where generated code has one. */
    private static final Set<String> RESTRICTED = words("yield");

    /** The types that generated code imports or nests. */
    private static final Set<String> TYPES = words("""
            ApiResponse ArrayList Arrays Await AwaitException AwaitShape Awaiter Beta BigDecimal BigInteger
            Builder ClientOptions Collections CompletableFuture Consumer CursorPaged DownloadException
            DownloadUrlExpiredException Downloaded Downloader Duration Executor FileBody Function Headers
            JsonCreator JsonFormat JsonIgnoreProperties JsonInclude JsonProperty LinkedHashMap List LocalDate Map MeasuredUnit MissingFieldException
            MultipartForm NectarClient NectarClientBuilder NectarException NectarJson NectarObject
            NectarOperation Nullable Objects OffsetDateTime OpenEnum OpenIntegerEnum Optional OutputStream
            PageShape Paged Param ParameterFormat Path RequestLine RequestOptions RequestParameters
            ServiceFactory ServiceFile Set SuccessStatus URI UUID UncheckedIOException UnitFactor UnknownEvent Upload
            UploadLimits WebhookEvent
            """);

    /** The public types of {@code java.lang} up to Java 25, which are imported everywhere. */
    private static final Set<String> LANGUAGE_TYPES = words("""
            AbstractMethodError Appendable ArithmeticException ArrayIndexOutOfBoundsException
            ArrayStoreException AssertionError AutoCloseable Boolean BootstrapMethodError Byte CharSequence
            Character Class ClassCastException ClassCircularityError ClassFormatError ClassLoader
            ClassNotFoundException ClassValue CloneNotSupportedException Cloneable Comparable Compiler
            Deprecated Double Enum EnumConstantNotPresentException Error Exception ExceptionInInitializerError
            Float FunctionalInterface IO IllegalAccessError IllegalAccessException IllegalArgumentException
            IllegalCallerException IllegalMonitorStateException IllegalStateException
            IllegalThreadStateException IncompatibleClassChangeError IndexOutOfBoundsException
            InheritableThreadLocal InstantiationError InstantiationException Integer InternalError
            InterruptedException Iterable LayerInstantiationException LinkageError Long MatchException Math
            Module ModuleLayer NegativeArraySizeException NoClassDefFoundError NoSuchFieldError
            NoSuchFieldException NoSuchMethodError NoSuchMethodException NullPointerException Number
            NumberFormatException Object OutOfMemoryError Override Package Process ProcessBuilder ProcessHandle
            Readable Record ReflectiveOperationException Runnable Runtime RuntimeException RuntimePermission
            SafeVarargs ScopedValue SecurityException SecurityManager Short StableValue StackOverflowError
            StackTraceElement StackWalker StrictMath String StringBuffer StringBuilder
            StringIndexOutOfBoundsException SuppressWarnings System Thread ThreadDeath ThreadGroup ThreadLocal
            Throwable TypeNotPresentException UnknownError UnsatisfiedLinkError UnsupportedClassVersionError
            UnsupportedOperationException VerifyError VirtualMachineError Void WrongThreadException
            """);

    private static final Pattern HUMP =
            Pattern.compile("(?<=[\\p{Ll}\\p{Nd}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");
    private static final Pattern NEGATIVE = Pattern.compile("-\\d.*");

    private JavaNames() {}

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }

    /**
     * Returns the name of a property or parameter: of the accessor, of the builder's method and of variables. Words are
     * joined as in {@code fooBar}; a word of Java's or of the runtime's has an underscore at its end.
     */
    public static String member(String name) {
        List<String> words = parts(name);
        String joined = isWithoutLowerCase(name)
                ? decapitalized(words.get(0).toLowerCase(Locale.ROOT)) + pascal(words.subList(1, words.size()), true)
                : decapitalized(words.get(0)) + pascal(words.subList(1, words.size()), false);
        return isReservedMember(joined) ? joined + "_" : startingWithLetter(joined);
    }

    private static boolean isReservedMember(String name) {
        return isKeyword(name) || METHODS.contains(name) || RESTRICTED.contains(name);
    }

    private static boolean isKeyword(String name) {
        return SourceVersion.isKeyword(name, SourceVersion.RELEASE_17);
    }

    /**
     * Returns the name of a parameter as an argument of a method: as {@link #member}, with an underscore also at the
     * end of a name that generated methods have for a variable of their own.
     */
    public static String argument(String name) {
        String member = member(name);
        return VARIABLES.contains(member) ? member + "_" : member;
    }

    /** Returns the name of an operation's method: of its {@code x-method-name}, otherwise of its operationId. */
    public static String method(String name) {
        return escaped(member(name), SERVICE_METHODS);
    }

    /** Returns the name of the client's method that leads to the service of a tag. */
    public static String accessor(String tag) {
        return escaped(member(tag), CLIENT_METHODS);
    }

    /** Takes the underscore from the name of a member and decides anew. */
    private static String escaped(String member, Set<String> reserved) {
        String name = member.replaceFirst("_$", "");
        return isKeyword(name) || reserved.contains(name) ? name + "_" : name;
    }

    /**
     * Returns the name of a tag's service. It is that of a file, and therefore has letters without accents, and the
     * numbers of other letters beyond ASCII.
     */
    public static String service(String tag) {
        StringBuilder ascii = new StringBuilder();
        Normalizer.normalize(tag, Normalizer.Form.NFD)
                .codePoints()
                .filter(character -> Character.getType(character) != Character.NON_SPACING_MARK)
                .forEach(character -> ascii.append(
                        character < 0x80 || !Character.isLetterOrDigit(character)
                                ? Character.toString(character)
                                : " u%04x ".formatted(character)));
        return startingWithLetter(pascal(parts(ascii.toString()), false)) + "Service";
    }

    /**
     * Returns the name of a component schema's class. A type of {@code java.lang}, or one that generated code uses, has
     * {@code Model} at its end, and a name that begins with a digit has it at its beginning.
     */
    public static String type(String name) {
        String joined = pascal(parts(name), false);
        if (TYPES.contains(joined) || LANGUAGE_TYPES.contains(joined)) {
            return joined + "Model";
        }
        return Character.isJavaIdentifierStart(joined.codePointAt(0)) ? joined : "Model" + joined;
    }

    /** Returns the name of the constant for a value of an enumeration that {@code x-enum-varnames} gives none. */
    public static String constant(String value) {
        String sign = NEGATIVE.matcher(value).matches() ? "MINUS_" : "";
        String joined = parts(value).stream()
                .flatMap(HUMP::splitAsStream)
                .map(word -> word.toUpperCase(Locale.ROOT))
                .collect(Collectors.joining("_"));
        return startingWithLetter(sign + joined);
    }

    /** Splits a name at everything that is neither letter nor digit. */
    private static List<String> parts(String name) {
        List<String> parts = Arrays.stream(letters(name).split(" "))
                .filter(part -> !part.isEmpty())
                .toList();
        if (!parts.isEmpty()) {
            return parts;
        }
        return name.isEmpty()
                ? List.of("empty")
                : name.codePoints().boxed().flatMap(JavaNames::nameOf).toList();
    }

    private static String letters(String name) {
        StringBuilder letters = new StringBuilder();
        name.codePoints().forEach(character -> letters.appendCodePoint(isPart(character) ? character : ' '));
        return letters.toString();
    }

    private static boolean isPart(int character) {
        int type = Character.getType(character);
        return Character.isLetterOrDigit(character)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** Names a symbol in words, beyond ASCII by its number, since Unicode's names differ between versions of Java. */
    private static Stream<String> nameOf(int symbol) {
        return symbol < 0x80
                ? Arrays.stream(Character.getName(symbol)
                                .toLowerCase(Locale.ROOT)
                                .split("[ -]"))
                        .filter(word -> word.matches("[a-z]+"))
                : Stream.of("u%04x".formatted(symbol));
    }

    private static boolean isWithoutLowerCase(String name) {
        return name.codePoints().anyMatch(Character::isUpperCase)
                && name.codePoints().noneMatch(Character::isLowerCase);
    }

    private static String pascal(List<String> words, boolean isLowered) {
        return words.stream()
                .map(word -> capitalized(isLowered ? word.toLowerCase(Locale.ROOT) : word))
                .collect(Collectors.joining());
    }

    private static String capitalized(String word) {
        int first = word.codePointAt(0);
        return Character.toString(Character.toUpperCase(first)) + word.substring(Character.charCount(first));
    }

    /** Lowers the first letter, and those that follow in an abbreviation: {@code URLName} becomes {@code urlName}. */
    private static String decapitalized(String word) {
        String beginning = HUMP.split(word)[0];
        boolean isAbbreviation = beginning.codePointCount(0, beginning.length()) > 1
                && beginning.codePoints().noneMatch(Character::isLowerCase);
        int end = isAbbreviation ? beginning.length() : Character.charCount(word.codePointAt(0));
        return word.substring(0, end).toLowerCase(Locale.ROOT) + word.substring(end);
    }

    private static String startingWithLetter(String name) {
        return Character.isJavaIdentifierStart(name.codePointAt(0)) ? name : "_" + name;
    }
}
