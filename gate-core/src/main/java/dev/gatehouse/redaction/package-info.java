/** Takes secrets out of everything that is written: texts, files, judgements and verdicts, in the usual encodings. */
@NullMarked
package dev.gatehouse.redaction;

import org.jspecify.annotations.NullMarked;
