package dev.gatehouse.manager;

import dev.gatehouse.task.Reply;

/** What became of commands that a person gave. */
final class Replies {
    private Replies() {}

    /**
     * How things stand after a command.
     *
     * @throws ManagerException if it was refused, with the reason
     */
    static <S, E> S done(Reply<S, E> reply) throws ManagerException {
        if (reply instanceof Reply.Refused<S, E> refused) {
            throw new ManagerException(refused.refusal().reason(), "`gate status` shows where it stands.");
        }
        return ((Reply.Done<S, E>) reply).now();
    }
}
