package dev.gatehouse.gates.tests.sources;

import java.util.Set;

/**
 * A type whose body is being read.
 *
 * @param name binary name
 * @param depth of braces within its body
 * @param isAbstract whether its tests only run in others
 * @param extendsTestCase whether it looks like a JUnit 3 test case
 * @param annotations simple names
 */
record JvmType(String name, int depth, boolean isAbstract, boolean extendsTestCase, Set<String> annotations) {}
