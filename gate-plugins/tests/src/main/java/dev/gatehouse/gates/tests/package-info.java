/** The gate type {@code tests}: runs a project's tests and judges by the JUnit XML that they leave, not by what they say. */
@NullMarked
package dev.gatehouse.gates.tests;

import org.jspecify.annotations.NullMarked;
