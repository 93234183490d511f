package fr.edossier.tender.life;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A consultation of two lots with at most one bid, for the first lot: which acts it admits and what they change. */
final class Model {
    private final boolean visaNeeded;
    private final Set<Act> opened = EnumSet.noneOf(Act.class);
    private State state = State.DRAFT;
    private Instant deadline;
    private int version = 1;
    private boolean visa;
    private boolean documentsWaiting;
    private boolean submitted;
    private boolean awarded;
    private boolean signed;
    private boolean lotEnded;
    private boolean otherLotEnded;

    Model(String procedure, Instant deadline) {
        visaNeeded = !procedure.equals("ADAPTED");
        this.deadline = deadline;
    }

    State state() {
        return state;
    }

    Instant deadline() {
        return deadline;
    }

    /** The deadline that an extension gives. */
    Instant extended() {
        return deadline.plus(7, ChronoUnit.DAYS);
    }

    /** The number of the last content version; 1 in a draft too. */
    int version() {
        return version;
    }

    /** Whether the view shows a visa: the one of the first version. */
    boolean showsVisa() {
        return visa && version == 1;
    }

    boolean isSigned() {
        return signed;
    }

    List<Integer> endedLots() {
        return Stream.of(lotEnded ? 1 : 0, otherLotEnded ? 2 : 0)
                .filter(number -> number > 0)
                .toList();
    }

    boolean admits(Act act) {
        return switch (act) {
            case REPLACE, GIVE_VISA -> state == State.DRAFT;
            case PUBLISH -> state == State.DRAFT && (visa || !visaNeeded);
            case UPLOAD -> state == State.DRAFT || state == State.PUBLISHED;
            case AMEND -> state == State.PUBLISHED && !documentsWaiting;
            case EXTEND, ASK, SUBMIT -> state == State.PUBLISHED;
            case SHORTEN -> false;
            case PASS_THE_DEADLINE -> true;
            case OPEN_FIRST, OPEN_SECOND -> state == State.CLOSED && !opened.contains(act);
            case AWARD -> state == State.OPENED && submitted && !awarded && !lotEnded;
            case SIGN -> state == State.OPENED && awarded && !signed && !lotEnded;
            case END_LOT -> isRunning() && !lotEnded && !signed;
            case END_OTHER_LOT -> isRunning() && !otherLotEnded;
            case ABANDON -> isRunning() && !signed;
        };
    }

    private boolean isRunning() {
        return state == State.PUBLISHED || state == State.CLOSED || state == State.OPENED;
    }

    /** Changes as an admitted act does. */
    void follow(Act act) {
        switch (act) {
            case REPLACE -> visa = false;
            case UPLOAD -> {
                visa = visa && state != State.DRAFT;
                documentsWaiting = state == State.PUBLISHED;
            }
            case GIVE_VISA -> visa = true;
            case SUBMIT -> submitted = true;
            case AWARD -> awarded = true;
            case SIGN -> signed = true;
            case PUBLISH -> state = State.PUBLISHED;
            case AMEND -> version++;
            case EXTEND -> {
                version++;
                documentsWaiting = false;
                deadline = extended();
            }
            case PASS_THE_DEADLINE -> state = state == State.PUBLISHED ? State.CLOSED : state;
            case OPEN_FIRST, OPEN_SECOND -> {
                opened.add(act);
                state = opened.size() == 2 ? State.OPENED : state;
            }
            case END_LOT -> {
                lotEnded = true;
                state = otherLotEnded ? State.ENDED : state;
            }
            case END_OTHER_LOT -> {
                otherLotEnded = true;
                state = lotEnded ? State.ENDED : state;
            }
            case ABANDON -> state = State.ABANDONED;
            case SHORTEN, ASK -> {}
        }
    }

    /** The next act on the way to a contract. */
    Act onward() {
        return switch (state) {
            case DRAFT -> admits(Act.PUBLISH) ? Act.PUBLISH : Act.GIVE_VISA;
            case PUBLISHED -> submitted ? Act.PASS_THE_DEADLINE : Act.SUBMIT;
            case CLOSED -> opened.contains(Act.OPEN_FIRST) ? Act.OPEN_SECOND : Act.OPEN_FIRST;
            case OPENED, ENDED, ABANDONED -> awarded ? Act.SIGN : Act.AWARD;
        };
    }
}
