package fr.edossier.local;

import java.io.PrintStream;

/** Starts the suite in the foreground and stops it when this process is asked to end. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        Progress progress = Progress.on(System.out);
        try {
            progress.say("Starting the suite");
            LocalStack stack = LocalStack.start(StackOptions.ofProcess(), progress, DemoSteps.all());
            Summary.of(stack).forEach(progress::say);
            stack.awaitClosed();
        } catch (StartFailure failure) {
            if (!Exit.begun()) {
                explain(failure, System.err);
                System.exit(1);
            }
        }
    }

    private static void explain(StartFailure failure, PrintStream out) {
        out.println();
        out.println(failure.part() + ": " + failure.getMessage());
        if (!failure.logTail().isEmpty()) {
            out.println();
            out.println("Last lines of its log:");
            failure.logTail().forEach(line -> out.println("  | " + line));
        }
        if (!failure.advice().isEmpty()) {
            out.println();
            out.println("What to do: " + failure.advice());
        }
    }
}
