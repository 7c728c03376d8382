/** JavaScript, TypeScript, Python, Go, Kotlin and C# by their tokens. */
@NullMarked
package dev.gatehouse.gates.tamper.script;

import org.jspecify.annotations.NullMarked;
