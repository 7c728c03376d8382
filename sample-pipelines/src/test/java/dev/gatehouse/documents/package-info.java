/** Holds the documents against what they speak of: sources, files, rules and policies. */
@NullMarked
package dev.gatehouse.documents;

import org.jspecify.annotations.NullMarked;
