package dev.gatehouse.recovery;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** A provider was not asked, because it is known to be of no use now. */
public final class ProviderUnavailableException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Admission.Refused refusal;

    ProviderUnavailableException(Provider provider, Admission.Refused refusal) {
        super(provider + " was not asked: " + refusal.reason()
                + refusal.until().map(until -> " until " + until).orElse("")
                + "; wait, or name a fallback on another provider or account");
        this.refusal = refusal;
    }

    /** Why not. */
    public Admission.Reason reason() {
        return refusal.reason();
    }

    /** When it may be of use again. */
    public Optional<Instant> until() {
        return refusal.until();
    }
}
