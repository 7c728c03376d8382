package dev.gatehouse.report;

/** The short name of a test. */
final class TestName {
    private TestName() {}

    /** {@code a.b.SomeTest#adds} becomes {@code SomeTest.adds}; anything else stays. */
    static String shorten(String key) {
        int method = key.indexOf('#');
        if (method <= 0) {
            return key;
        }
        String type = key.substring(0, method);
        return type.substring(type.lastIndexOf('.') + 1) + "." + key.substring(method + 1);
    }
}
