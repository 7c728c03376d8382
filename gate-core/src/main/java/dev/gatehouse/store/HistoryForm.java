package dev.gatehouse.store;

import dev.gatehouse.verdict.Decision;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** How attempts and answers look in bytes. A change of form changes {@link #VERSION}. */
final class HistoryForm {
    static final int VERSION = 1;

    private HistoryForm() {}

    static void write(Encoder out, List<Attempt> attempts) throws IOException {
        out.number(VERSION);
        out.each(attempts, HistoryForm::writeAttempt);
    }

    static List<Attempt> read(Decoder in) throws IOException {
        JudgementForm.expect(VERSION, in.number());
        return in.each(HistoryForm::readAttempt);
    }

    static void writeAnswer(Encoder out, Answer answer) throws IOException {
        out.number(VERSION);
        out.pairs(answer.circumstances().tools());
        out.pairs(answer.circumstances().variables());
        VerdictForm.write(out, answer.verdict());
    }

    static Answer readAnswer(Decoder in) throws IOException {
        JudgementForm.expect(VERSION, in.number());
        Circumstances circumstances = new Circumstances(in.pairs(), in.pairs());
        return new Answer(VerdictForm.read(in), circumstances);
    }

    private static void writeAttempt(Encoder out, Attempt attempt) throws IOException {
        out.text(attempt.verdict());
        out.constant(attempt.decision());
        out.moment(attempt.at());
        out.texts(attempt.findings());
    }

    private static Attempt readAttempt(Decoder in) throws IOException {
        return new Attempt(in.text(), in.constant(Decision.class), in.moment(), Set.copyOf(in.texts()));
    }
}
