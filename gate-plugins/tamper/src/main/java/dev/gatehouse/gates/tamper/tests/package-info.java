/** Tests and their assertions in any language, and what became of them between base and submission. */
@NullMarked
package dev.gatehouse.gates.tamper.tests;

import org.jspecify.annotations.NullMarked;
