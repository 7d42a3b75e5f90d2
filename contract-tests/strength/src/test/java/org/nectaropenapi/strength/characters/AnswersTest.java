package org.nectaropenapi.strength.characters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.strength.characters.Answers.OtherAnswer;

class AnswersTest {

    @Test
    void everyCandidateThatCanBeSimulatedIsTheAnswerOfAService() {
        Set<String> given = given().map(AnswersTest::candidate).collect(Collectors.toSet());
        assertThat(Answers.all().stream().flatMap(List::stream).filter(answer -> answer.candidate()
                        .isPresent()))
                .hasSizeGreaterThan(50)
                .allSatisfy(answer -> assertThat(given).contains(candidate(answer)));
    }

    @Test
    void whatOnlyAWriteShowsIsTheAnswerOfAServiceThatMayBeWrittenTo() {
        Set<String> given = Arrays.stream(CharacterRun.values())
                .filter(CharacterRun::writes)
                .flatMap(run -> run.answers().values().stream())
                .map(AnswersTest::candidate)
                .collect(Collectors.toSet());
        assertThat(Answers.all().stream()
                        .flatMap(List::stream)
                        .filter(OtherAnswer::writes)
                        .filter(answer -> answer.candidate().isPresent()))
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(given).contains(candidate(answer)));
    }

    @Test
    void whatNoServiceAnswersIsStillAnAnswer() {
        assertThat(Answers.unused()).isEmpty();
    }

    private static Stream<OtherAnswer> given() {
        return Arrays.stream(CharacterRun.values()).flatMap(run -> run.answers().values().stream());
    }

    private static String candidate(OtherAnswer answer) {
        return answer.question() + " " + answer.candidate().orElse(-1);
    }
}
