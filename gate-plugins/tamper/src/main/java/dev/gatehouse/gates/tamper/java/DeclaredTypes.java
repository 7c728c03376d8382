package dev.gatehouse.gates.tamper.java;

import dev.gatehouse.gates.tamper.change.SourceText;
import java.util.HashSet;
import java.util.Set;

/** The types that a source declares outside of others, by their paths such as {@code org/acme/Calc}. */
final class DeclaredTypes {
    private static final Set<String> WORDS = Set.of("class", "interface", "enum", "record", "object");

    private DeclaredTypes() {}

    static Set<String> of(SourceText source) {
        Tokens tokens = Tokens.of(source.text());
        StringBuilder folder = new StringBuilder();
        Set<String> types = new HashSet<>();
        for (int index = 0; index < tokens.size(); index++) {
            if (tokens.is(index, "{") || tokens.is(index, "(")) {
                index = tokens.close(index);
            } else if (tokens.is(index, "package") && types.isEmpty() && folder.length() == 0) {
                int name = index + 1;
                while (tokens.isWord(name)) {
                    folder.append(tokens.get(name).text()).append('/');
                    name += tokens.is(name + 1, ".") ? 2 : 1;
                    if (!tokens.is(name - 1, ".")) {
                        break;
                    }
                }
            } else if (WORDS.contains(tokens.get(index).text())
                    && tokens.isWord(index + 1)
                    && !tokens.is(index - 1, ".")) {
                types.add(folder + tokens.get(index + 1).text());
            }
        }
        return types;
    }
}
