package dev.gatehouse.journal.jdbc;

import java.sql.SQLException;

/**
 * Something to be done to the journal within a transaction that it shares with others.
 *
 * @param <R> the answer, which is given out once the transaction is durable
 */
interface Change<R> {
    /**
     * Does it, or leaves everything as it was and throws.
     *
     * @throws IllegalArgumentException the change asks for what cannot be; the others of the transaction go on
     */
    R apply(WriteSession session) throws SQLException;
}
