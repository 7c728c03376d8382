/**
 * What runs in the JVM of the judged tests: runs them through the JUnit Platform of their own class path and tells the
 * gate over a socket. Sees nothing of Gatehouse beside itself.
 */
@NullMarked
package dev.gatehouse.gates.tests.agent;

import org.jspecify.annotations.NullMarked;
