package fr.edossier.local;

import java.io.Console;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Shows progress: on a terminal a line that moves, elsewhere one plain line when a step begins and one when it ends.
 * Steps may overlap.
 */
final class Progress implements AutoCloseable {
    private static final long REDRAW_MILLIS = 150;
    private static final String CLEAR_LINE = "\r\u001b[2K";

    private final @Nullable PrintStream out;
    private final boolean terminal;
    private final List<Step> underWay = new ArrayList<>();
    private final Thread painter = new Thread(this::paint, "progress");
    private volatile boolean closed;
    private boolean stopping;

    private Progress(@Nullable PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
        painter.setDaemon(true);
        if (terminal) {
            painter.start();
        }
    }

    static Progress on(PrintStream out) {
        return new Progress(out, isTerminal());
    }

    static Progress plain(PrintStream out) {
        return new Progress(out, false);
    }

    static Progress silent() {
        return new Progress(null, false);
    }

    /**
     * Tells whether there is a terminal. From release 22 on a console can exist without one; the method that tells them
     * apart is newer than release 17.
     */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null || "dumb".equals(System.getenv("TERM")) || System.getenv("CI") != null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException olderRelease) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }

    synchronized void say(String line) {
        if (out != null) {
            out.println((terminal ? CLEAR_LINE : "") + line);
            out.flush();
        }
    }

    private synchronized Step begin(String title, Duration expected) {
        Step step = new Step(title, expected);
        underWay.add(step);
        if (!terminal) {
            say(ProgressText.begun(title));
        }
        return step;
    }

    void step(String title, Duration expected, Runnable work) {
        step(title, expected, step -> work.run());
    }

    /** Runs {@code work} as a step that ends with its success or failure. */
    void step(String title, Duration expected, Consumer<Step> work) {
        Step step = begin(title, expected);
        try {
            work.accept(step);
            end(step, ProgressText.done(title, step.elapsed()));
        } catch (RuntimeException e) {
            boolean givenUp = Thread.currentThread().isInterrupted();
            end(step, givenUp ? ProgressText.givenUp(title) : ProgressText.failed(title, step.elapsed()));
            throw e;
        }
    }

    private void paint() {
        try {
            while (!closed) {
                redraw();
                Thread.sleep(REDRAW_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void redraw() {
        if (out != null && !closed && !underWay.isEmpty()) {
            Step oldest = underWay.get(0);
            String others = underWay.size() > 1 ? "  (and " + (underWay.size() - 1) + " more)" : "";
            out.print(CLEAR_LINE + "  ...     " + oldest.text() + others);
            out.flush();
        }
    }

    private synchronized void end(Step step, String line) {
        underWay.remove(step);
        if (!stopping) {
            say(line);
        }
    }

    /** Suppresses the lines of steps that end from now on, because the stack is being stopped. */
    synchronized void stopping() {
        say("");
        say("Stopping");
        stopping = true;
        underWay.clear();
    }

    @Override
    public void close() {
        closed = true;
        painter.interrupt();
    }

    /** A step with a duration. */
    static final class Step {
        private final String title;
        private final Duration expected;
        private final long begun = System.nanoTime();
        private volatile double share = -1;

        private Step(String title, Duration expected) {
            this.title = title;
            this.expected = expected;
        }

        /** Sets the known share, from 0 to 1; at 1 only the time is shown. */
        void reached(double known) {
            share = known < 1 ? known : -1;
        }

        private String text() {
            return ProgressText.underWay(title, share, elapsed(), expected);
        }

        private Duration elapsed() {
            return Duration.ofNanos(System.nanoTime() - begun);
        }
    }
}
