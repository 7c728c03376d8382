package dev.gatehouse.gates.tamper.java;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import java.util.List;

/**
 * What a file's imports tell of its test framework.
 *
 * @param messageLast whether assertions take their message last, as Jupiter's and TestNG's do
 * @param actualFirst whether equality takes the actual value before the expected one, as TestNG's does
 * @param annotated whether tests are marked by annotations, so that a name beginning with {@code test} alone is nothing
 * @param testCase whether JUnit 3's class of that name is imported: what extends it is run by name, whatever else it uses
 */
record Imports(boolean messageLast, boolean actualFirst, boolean annotated, boolean testCase) {

    static Imports of(CompilationUnit unit) {
        List<String> names = unit.getImports().stream()
                .map(ImportDeclaration::getNameAsString)
                .toList();
        return of(names);
    }

    static Imports of(List<String> names) {
        boolean jupiter = names.stream().anyMatch(name -> name.startsWith("org.junit.jupiter"));
        boolean first = names.stream().anyMatch(Imports::takesMessageFirst);
        boolean testNg = names.stream().anyMatch(name -> name.startsWith("org.testng"));
        boolean four = names.stream().anyMatch(name -> name.equals("org.junit.Test") || name.equals("org.junit"));
        boolean actual = names.stream().anyMatch(name -> name.startsWith("org.testng.Assert")) && !first && !jupiter;
        return new Imports(
                (jupiter || testNg) && !first,
                actual,
                jupiter || testNg || four,
                names.contains("junit.framework.TestCase"));
    }

    private static boolean takesMessageFirst(String name) {
        return name.startsWith("org.junit.Assert") || name.startsWith("junit.framework.");
    }
}
