/** Journals in a database: SQLite in a file, PostgreSQL beyond one machine, by the same tables and the same code. */
@NullMarked
package dev.gatehouse.journal.jdbc;

import org.jspecify.annotations.NullMarked;
