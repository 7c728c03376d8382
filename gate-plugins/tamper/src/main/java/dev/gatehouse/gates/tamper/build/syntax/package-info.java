/** The file formats of build tools, each read into one kind of outline whose entries know their lines. */
@NullMarked
package dev.gatehouse.gates.tamper.build.syntax;

import org.jspecify.annotations.NullMarked;
