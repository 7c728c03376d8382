package dev.gatehouse.recovery;

/**
 * Whom workers depend on: what fails, and recovers, as one.
 *
 * @param name the service, such as {@code anthropic}
 * @param account whose limits are counted; empty text where there is only one
 */
public record Provider(String name, String account) {
    public Provider {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a provider needs a name");
        }
    }

    @Override
    public String toString() {
        return account.isEmpty() ? name : name + "/" + account;
    }
}
