package org.nectaropenapi.strength.characters;

import java.util.Map;
import java.util.stream.Stream;
import org.nectaropenapi.strength.characters.Answers.OtherAnswer;
import org.nectaropenapi.suite.probes.ProxiedResponse;
import org.nectaropenapi.suite.probes.ServiceVariation;

/** A run of the suite against a character, with or without writes and objects that are there before. */
enum CharacterRun {
    DJANGO_WITH_WRITES(ServiceCharacter.DJANGO, true, true),
    LAX_WITH_WRITES(ServiceCharacter.LAX, true, false),
    STRICT_WITH_WRITES(ServiceCharacter.STRICT, true, true),
    SLOW_WITH_WRITES(ServiceCharacter.SLOW, true, false),
    LAX_READS(ServiceCharacter.LAX, false, true),
    DJANGO_READS_OF_NOTHING(ServiceCharacter.DJANGO, false, false);

    private final ServiceCharacter character;
    private final boolean writes;
    private final boolean full;

    CharacterRun(ServiceCharacter character, boolean writes, boolean full) {
        this.character = character;
        this.writes = writes;
        this.full = full;
    }

    ServiceCharacter character() {
        return character;
    }

    boolean writes() {
        return writes;
    }

    /** Tells whether the service has a company with data, or an empty one. */
    boolean isFull() {
        return full;
    }

    /** Returns the answers of the service that the document does not assume, by question. */
    Map<String, OtherAnswer> answers() {
        Map<String, OtherAnswer> answers = Answers.dealt(ordinal());
        character.answers().forEach((question, title) -> answers.put(question, Answers.named(question, title)));
        return answers;
    }

    /**
     * Returns the variation that turns the sandbox into the service of this run. Whatever the variations do, the
     * service rejects other keys.
     */
    ServiceVariation variation(String key) {
        ServiceVariation answered = ServiceVariation.all(
                Stream.concat(answers().values().stream().map(OtherAnswer::variation), Stream.of(character.inside()))
                        .toArray(ServiceVariation[]::new));
        ServiceVariation guarded = (request, next) -> {
            ProxiedResponse response = answered.respond(request, next);
            boolean isAllowed = key.equals(request.headers().get("x-api-key"));
            return isAllowed || response.status() == 401 ? response : next.respond(request);
        };
        return ServiceVariation.all(character.outside(), guarded);
    }
}
