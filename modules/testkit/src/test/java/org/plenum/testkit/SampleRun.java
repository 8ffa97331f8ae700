package org.plenum.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintWriter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs the sample's tests; ends with 1 if one failed or fewer ran than there are in the contract. */
final class SampleRun {
    private static final int LEAST = 30;

    private SampleRun() {}

    public static void main(String[] arguments) {
        var listener = new SummaryGeneratingListener();
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass("com.example.hands.HandsContractTest"), selectClass("com.example.hands.HandsTest"))
                .build();
        LauncherFactory.create().execute(request, listener);
        var out = new PrintWriter(System.out, true, UTF_8);
        listener.getSummary().printFailuresTo(out);
        listener.getSummary().printTo(out);
        boolean good = listener.getSummary().getTotalFailureCount() == 0 && listener.getSummary().getTestsSucceededCount() >= LEAST;
        System.exit(good ? 0 : 1);
    }
}
