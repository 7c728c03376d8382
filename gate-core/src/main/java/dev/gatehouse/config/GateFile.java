package dev.gatehouse.config;

import dev.gatehouse.config.Node.Mapping;
import dev.gatehouse.config.Node.Scalar;
import org.jspecify.annotations.Nullable;

/** Reads gate.yaml. */
public final class GateFile {
    /** The name it has at the root of a repository. */
    public static final String NAME = "gate.yaml";

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private GateFile() {}

    /**
     * Reads a configuration and checks all that can be told without knowing the gate types. No access to files; may be
     * called from several threads.
     *
     * @param shownName the name to show in messages
     * @param text the file's contents
     * @throws ConfigException with every problem found
     */
    public static GateConfig read(String shownName, String text) {
        Problems problems = new Problems();
        Mapping root = tree(shownName, text, problems);
        GateDocument document = bind(root, problems);
        problems.raise();
        if (document == null) {
            throw new IllegalStateException("no document and no problem: " + shownName);
        }
        return document.config(shownName);
    }

    /** The keys and values of a configuration in the version that this program reads. */
    static Mapping tree(String shownName, String text, Problems problems) {
        return tree(shownName, text, "gates", problems);
    }

    /**
     * The keys and values of a document in the version that this program reads.
     *
     * @param section a key that such documents have
     */
    static Mapping tree(String shownName, String text, String section, Problems problems) {
        Source source = new Source(shownName, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        CharacterCheck.check(source, problems);
        problems.raise();
        Node root = YamlTree.read(source, problems);
        problems.raise();
        if (root instanceof Mapping mapping) {
            requireVersion(mapping);
            return mapping;
        }
        Place start = root == null ? source.at(0, 0, 1) : root.place();
        problems.add(start.problem("this is no configuration")
                .expecting("keys such as 'version' and '" + section + "'", what(root)));
        problems.raise();
        throw new IllegalStateException("problems were raised");
    }

    private static @Nullable GateDocument bind(Mapping root, Problems problems) {
        Object document = RecordForm.of(GateDocument.class).read(root, new Reading("the file", root.place(), problems));
        NameCheck.check(root, problems);
        NeedsCheck.check(root, "gates", "gate", problems);
        return (GateDocument) document;
    }

    /** Another version may differ in everything: its other faults would only confuse. */
    private static void requireVersion(Mapping root) {
        if (root.get("version") instanceof Scalar version
                && version.kind() == ScalarKind.INTEGER
                && !version.text().equals(String.valueOf(GateDocument.VERSION))) {
            Problems problems = new Problems();
            problems.add(version.place()
                    .problem("wrong value for 'version'")
                    .expecting(String.valueOf(GateDocument.VERSION), version.what()));
            problems.raise();
        }
    }

    private static String what(@Nullable Node node) {
        return node == null ? "nothing" : node.what();
    }
}
