/** A worker's two attempts at a real small project, judged before the user's eyes: {@code gate demo}. */
@NullMarked
package dev.gatehouse.cli.demo;

import org.jspecify.annotations.NullMarked;
