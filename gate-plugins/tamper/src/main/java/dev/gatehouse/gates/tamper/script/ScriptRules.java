package dev.gatehouse.gates.tamper.script;

import dev.gatehouse.gate.Rule;
import dev.gatehouse.gate.Rule.Help;
import java.util.List;

/** The rules of this package's detectors. */
public final class ScriptRules {
    public static final List<Rule> ALL = List.of(
            Rule.reporting(
                    "tamper/suppression-added",
                    new Help(
                            "An added line tells a checker to look away: @SuppressWarnings, NOSONAR, noqa, type: ignore,"
                                    + " eslint-disable, @ts-ignore, nolint, #pragma warning disable, a line taken out of coverage,"
                                    + " and others like them. One that moved within the change is not reported.",
                            "Silencing a check is quicker than repairing what it found, and nobody sees it once it is merged.",
                            "x = eval(text)  # noqa: S307\n"
                                    + "const id = user.id; // eslint-disable-line @typescript-eslint/no-unsafe-member-access\n"
                                    + "_ = f.Close() //nolint:errcheck",
                            "x = ast.literal_eval(text)\nconst id = parseUser(input).id;\n"
                                    + "if err := f.Close(); err != nil { return err }",
                            "Remove the suppression and repair what the checker says. Where the checker is wrong, say why beside"
                                    + " the suppression, name the one check, and have a person waive this finding.")),
            Rule.reporting(
                    "tamper/type-escape",
                    new Help(
                            "An added line of product code leaves the type checker behind: any, as unknown as in TypeScript,"
                                    + " Any in Python, dynamic or null! in C#, dynamic or unsafeCast in Kotlin, unsafe.Pointer in Go.",
                            "A type error that is cast away compiles, and fails where the value is used.",
                            "const total = (order as any).totl;\ndef load(path) -> Any: ...\nstring name = null!;",
                            "const total = order.total;\ndef load(path: Path) -> Config: ...\nstring? name = null;",
                            "Give the value its type; where it comes from outside, check it once and narrow it from unknown.")));

    private ScriptRules() {}
}
