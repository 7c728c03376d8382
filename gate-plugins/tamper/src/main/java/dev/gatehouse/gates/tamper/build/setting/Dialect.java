package dev.gatehouse.gates.tamper.build.setting;

import dev.gatehouse.gates.tamper.build.syntax.Node;
import dev.gatehouse.gates.tamper.build.syntax.Syntax;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * Files of one kind.
 *
 * @param files which, by path
 * @param syntax how they are written
 * @param meaning takes down what one says
 */
record Dialect(Predicate<String> files, Syntax syntax, BiConsumer<Node, Facts> meaning) {

    static Dialect of(String namePattern, Syntax syntax, BiConsumer<Node, Facts> meaning) {
        Predicate<String> name = java.util.regex.Pattern.compile(namePattern).asMatchPredicate();
        return new Dialect(path -> name.test(path.substring(path.lastIndexOf('/') + 1)), syntax, meaning);
    }
}
