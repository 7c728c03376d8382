package dev.gatehouse.testkit.coordination;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.journal.Event;
import dev.gatehouse.journal.Journal;
import dev.gatehouse.journal.Receipt;
import dev.gatehouse.journal.Recorded;
import dev.gatehouse.journal.Snapshot;
import dev.gatehouse.journal.Upcasters;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contracts over journals with one fault each: the test that is there for it fails. */
class JournalContractBitesTest {
    @TempDir
    private Path folder;

    @Test
    void anAppendThatIsAcknowledgedAndNotWrittenIsNoticed() {
        UnaryOperator<Journal> fault = sound -> new FaultyJournal(sound) {
            @Override
            public Receipt append(String stream, long expected, List<Event> events) {
                return new Receipt.Written(expected + events.size(), events.size());
            }
        };
        bites(fault, JournalContract::whatIsAppendedIsReadWhole);
        bites(fault, JournalContract::whatWasAcknowledgedIsThereAfterwards);
        bites(fault, JournalContract::anInterruptWaitsUntilTheAppendIsDurable);
    }

    @Test
    void anExpectationThatIsIgnoredIsNoticed() {
        UnaryOperator<Journal> fault = sound -> new FaultyJournal(sound) {
            @Override
            public Receipt append(String stream, long expected, List<Event> events) throws IOException {
                Receipt receipt = sound.append(stream, expected, events);
                return receipt instanceof Receipt.Conflict
                        ? sound.append(stream, ((Receipt.Conflict) receipt).actual(), events)
                        : receipt;
            }
        };
        bites(fault, contract -> contract.anAppendToAnotherVersionIsAConflictAndWritesNothing(1));
        bitesShared(fault, SharedJournalContract::eachSeesWhatTheOtherAppends);
        bitesShared(fault, SharedJournalContract::ofThoseWhoExpectTheSameVersionOneWins);
    }

    @Test
    void anIdThatIsNotLookedAtIsNoticed() {
        UnaryOperator<Journal> fault = sound -> new FaultyJournal(sound) {
            @Override
            public Receipt append(String stream, long expected, List<Event> events) throws IOException {
                return sound.append(
                        stream,
                        expected,
                        events.stream()
                                .map(event -> new Event(
                                        UUID.randomUUID().toString(), event.type(), event.schema(), event.data()))
                                .toList());
            }
        };
        bites(fault, JournalContract::appendingTheSameAgainIsAnsweredAsTheFirstTime);
        bites(fault, JournalContract::anIdStandsForOneEventForEver);
    }

    @Test
    void anAppendThatIsTornIsNoticed() {
        bitesShared(
                sound -> new FaultyJournal(sound) {
                    @Override
                    public Receipt append(String stream, long expected, List<Event> events) throws IOException {
                        Receipt receipt = sound.append(stream, expected, events.subList(0, 1));
                        return events.size() == 1 ? receipt : sound.append(stream, expected, events);
                    }
                },
                SharedJournalContract::oneThatIsRefusedDoesNotHarmThoseBesideIt);
    }

    @Test
    void anEventThatIsSkippedByReadersIsNoticed() {
        UnaryOperator<Journal> fault = sound -> new FaultyJournal(sound) {
            @Override
            public List<Recorded> readAll(long afterPosition, int most) throws IOException {
                return sound.readAll(afterPosition, most).stream()
                        .filter(recorded -> recorded.position() != 3)
                        .toList();
            }
        };
        bites(fault, JournalContract::streamsCountForThemselvesAndPositionsForAll);
        bites(fault, JournalContract::readingBeginsAfterAPlaceAndEndsAfterSoMany);
        bitesShared(fault, SharedJournalContract::aReaderNeverMissesAnEventThatComesLater);
    }

    @Test
    void anOldShapeThatIsHandedOutIsNoticed() {
        UnaryOperator<Journal> fault = sound -> new FaultyJournal(sound) {
            @Override
            public List<Recorded> readAll(long afterPosition, int most) {
                return List.of();
            }
        };
        bites(fault, JournalContract::olderShapesAreReadInTheNewest);
        bites(fault, JournalContract::aShapeFromTheFutureIsAnError);
    }

    @Test
    void aSnapshotThatIsForgottenOrOfAnotherFoldIsNoticed() {
        bites(
                sound -> new FaultyJournal(sound) {
                    @Override
                    public void keep(Snapshot snapshot) {
                        // Forgotten.
                    }
                },
                JournalContract::aSnapshotIsKeptUntilTheNext);
        bites(
                sound -> new FaultyJournal(sound) {
                    @Override
                    public Optional<Snapshot> snapshot(String name, int fold) {
                        return Optional.of(new Snapshot(name, fold, 1, "{}"));
                    }
                },
                JournalContract::aSnapshotOfAnotherFoldOrAheadOfTheJournalIsNone);
    }

    @Test
    void aCloseThatDoesNothingIsNoticed() {
        bites(
                sound -> new FaultyJournal(sound) {
                    @Override
                    public void close() {
                        // Left open.
                    }
                },
                JournalContract::aClosedJournalSaysSo);
    }

    @Test
    void aWaitThatDoesNotWaitIsNoticed() {
        bitesShared(
                sound -> new FaultyJournal(sound) {
                    @Override
                    public boolean await(long afterPosition, Duration most) {
                        return true;
                    }
                },
                SharedJournalContract::waitingEndsWithTheNextEvent);
    }

    private interface Check<C> {
        void run(C contract) throws Exception;
    }

    private void bites(UnaryOperator<Journal> fault, Check<JournalContract> check) {
        JournalContract contract = new JournalContract() {
            @Override
            protected JournalFixture fixture() {
                return faulty(fault);
            }
        };
        assertThatThrownBy(() -> {
                    contract.open();
                    try {
                        check.run(contract);
                    } finally {
                        Thread.interrupted();
                        contract.close();
                    }
                })
                .isInstanceOf(AssertionError.class);
    }

    private void bitesShared(UnaryOperator<Journal> fault, Check<SharedJournalContract> check) {
        SharedJournalContract contract = new SharedJournalContract() {
            @Override
            protected JournalFixture fixture() {
                return faulty(fault);
            }
        };
        assertThatThrownBy(() -> {
                    contract.open();
                    try {
                        check.run(contract);
                    } finally {
                        contract.close();
                    }
                })
                .isInstanceOf(AssertionError.class);
    }

    private JournalFixture faulty(UnaryOperator<Journal> fault) {
        Path place = folder.resolve(UUID.randomUUID().toString());
        return new JournalFixture() {
            @Override
            public Journal open(Upcasters known) throws IOException {
                return fault.apply(new SqliteFixture(place).open(known));
            }

            @Override
            public void close() {
                // JUnit does.
            }
        };
    }
}
