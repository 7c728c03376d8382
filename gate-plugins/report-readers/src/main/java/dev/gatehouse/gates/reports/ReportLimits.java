package dev.gatehouse.gates.reports;

/**
 * How much of a report is read. What exceeds {@code text} is left out; what exceeds another limit is a problem.
 *
 * @param bytes size of a file
 * @param depth of nesting
 * @param tag characters of one tag with its attributes, or of one JSON string
 * @param text characters kept of one run of text
 * @param entries test cases or results in one file
 */
public record ReportLimits(long bytes, int depth, int tag, int text, int entries) {
    /** What real reports stay below by far: 256 MiB, 100 levels, 1 Mi characters a tag, 64 Ki a text, a million entries. */
    public static final ReportLimits DEFAULT =
            new ReportLimits(256L * 1024 * 1024, 100, 1024 * 1024, 64 * 1024, 1_000_000);

    /** These limits with another size of a file. */
    public ReportLimits withBytes(long other) {
        return new ReportLimits(other, depth, tag, text, entries);
    }

    /** These limits with another number of entries. */
    public ReportLimits withEntries(int other) {
        return new ReportLimits(bytes, depth, tag, text, other);
    }
}
