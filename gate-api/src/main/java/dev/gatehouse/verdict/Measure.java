package dev.gatehouse.verdict;

/**
 * A figure that a gate reports beside its findings.
 *
 * @param name kebab-case, such as {@code tests-run}
 * @param value the figure
 * @param unit of the figure, such as {@code ms}, {@code bytes} or {@code count}
 */
public record Measure(String name, double value, String unit) {}
