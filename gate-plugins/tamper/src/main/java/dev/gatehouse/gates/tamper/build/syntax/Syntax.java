package dev.gatehouse.gates.tamper.build.syntax;

/** Reads a file of one format. Linear in its length; takes hostile text. */
@FunctionalInterface
public interface Syntax {
    /** XML without document types. */
    Syntax XML = XmlOutline::read;
    /** JSON with comments, and the object literals of JavaScript and TypeScript. */
    Syntax JSON = text -> new ScriptOutline(text).read();
    /** YAML, all documents of a file. */
    Syntax YAML = YamlOutline::read;
    /** TOML. */
    Syntax TOML = text -> new TomlOutline(text).read();
    /** Sections with keys, as of setup.cfg. */
    Syntax INI = IniOutline::read;
    /** Properties of Java. */
    Syntax PROPERTIES = PropertiesOutline::read;
    /** Groovy and Kotlin scripts: blocks and statements. */
    Syntax BLOCKS = text -> new BlockOutline(text).read();
    /** Makefiles and justfiles: targets with their recipes. */
    Syntax TARGETS = TargetOutline::read;

    /**
     * The outline of a file.
     *
     * @throws Unreadable if it is not of that format, or beyond the limits
     */
    Node read(String text) throws Unreadable;
}
