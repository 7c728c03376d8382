package dev.gatehouse.gates.tests.agent;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs tests and tells about them; the class to start in the JVM of the judged tests. */
public final class Agent {
    private Agent() {}

    /** Takes its orders from standard input. Threads that the tests have left do not hold it up. */
    public static void main(String[] arguments) throws IOException {
        Orders orders = Orders.read(System.in);
        System.setIn(new ByteArrayInputStream(new byte[0]));
        try (Frames frames = new Frames(orders.port)) {
            frames.send("hello", orders.nonce);
            run(orders, frames);
            frames.send("end");
        }
        Runtime.getRuntime().halt(0);
    }

    private static void run(Orders orders, Frames frames) {
        Launcher launcher = LauncherFactory.create(withoutWhatTheTreeRegisters());
        TestPlan plan = launcher.discover(request(orders));
        frames.send("found", String.valueOf(plan.containsTests()));
        launcher.execute(plan, new Events(frames));
    }

    private static LauncherConfig withoutWhatTheTreeRegisters() {
        return LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .build();
    }

    private static LauncherDiscoveryRequest request(Orders orders) {
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClasspathRoots(orders.roots))
                .configurationParameter("junit.platform.launcher.interceptors.enabled", "false");
        if (!orders.only.isEmpty()) {
            request.filters(only(orders.only));
        }
        return request.build();
    }

    /** Leaves out the other methods; whatever has no method of its own stays if something in it does. */
    private static PostDiscoveryFilter only(Set<String> methods) {
        return test -> FilterResult.includedIf(!isMethod(test) || methods.contains(method(test)));
    }

    private static boolean isMethod(TestDescriptor test) {
        return test.getSource().orElse(null) instanceof MethodSource;
    }

    private static String method(TestDescriptor test) {
        MethodSource source = (MethodSource) test.getSource().get();
        return source.getClassName() + "#" + source.getMethodName();
    }
}
