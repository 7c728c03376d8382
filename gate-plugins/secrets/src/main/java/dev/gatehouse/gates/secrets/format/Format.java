package dev.gatehouse.gates.secrets.format;

import dev.gatehouse.verdict.Level;
import java.util.List;

/**
 * What one kind of secret looks like.
 *
 * @param id the last part of its rule id
 * @param title what it is, for people
 * @param kind how it is looked for
 * @param keywords without one of them there is none; ASCII
 * @param anyCase whether the keywords count in any case
 * @param lead characters before the keyword that belong to the secret
 * @param shape what stands from the keyword (or the lead) on; where it has a group, the group is the secret
 * @param before a character that has to come before the next space, slash, quote or bracket; -1 for none
 * @param entropy bits per character that the secret has at least
 * @param check what it has to pass besides
 * @param reach how many bytes from the keyword on are looked at, at most
 * @param level its weight unless the policy says otherwise
 * @param bad an example of a text with one, masked; may be empty
 * @param revoke where and how the secret is made worthless
 */
public record Format(
        String id,
        String title,
        Kind kind,
        List<String> keywords,
        boolean anyCase,
        Lead lead,
        Shape shape,
        int before,
        double entropy,
        Check check,
        int reach,
        Level level,
        String bad,
        String revoke) {

    /** How a format is looked for. */
    public enum Kind {
        /** By its shape alone. */
        TOKEN,
        /** By its shape, and by what is named before it in the same text: not looked for in binary files. */
        NAMED,
        /** A private key: a header, and lines of Base64 below. */
        BLOCK,
        /** A value given to something with a telling name, by its entropy. */
        ASSIGNMENT
    }

    public Format {
        keywords = List.copyOf(keywords);
    }

    /** The rule that its findings fall under. */
    public String rule() {
        return "secrets/" + id;
    }
}
