package dev.gatehouse.testkit.worker;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** Every {@link Misbehaviour} with what is done for it. */
final class Misdeeds {

    /** Does something wrong; whether the task has its answer then, or is to have none. */
    interface Misdeed {
        boolean commit() throws IOException, InterruptedException;
    }

    /** Something wrong after which the worker goes on to its result. */
    interface Detour {
        void take() throws IOException, InterruptedException;
    }

    private final Map<Misbehaviour, Misdeed> all = new EnumMap<>(Misbehaviour.class);

    Misdeeds(Voice voice, Cancellations cancellations, Task task) {
        new OutputMisdeeds(voice, task).addTo(this);
        new ProcessMisdeeds(voice, task).addTo(this);
        new AgentMisdeeds(voice, cancellations, task).addTo(this);
        new TreeMisdeeds(task).addTo(this);
    }

    void add(Misbehaviour misbehaviour, Misdeed misdeed) {
        all.put(misbehaviour, misdeed);
    }

    void addDetour(Misbehaviour misbehaviour, Detour detour) {
        add(misbehaviour, () -> {
            detour.take();
            return false;
        });
    }

    boolean knows(Misbehaviour misbehaviour) {
        return all.containsKey(misbehaviour);
    }

    boolean commit(Misbehaviour misbehaviour) throws IOException, InterruptedException {
        Misdeed misdeed = all.get(misbehaviour);
        if (misdeed == null) {
            throw new IllegalStateException("nobody knows how to commit " + misbehaviour);
        }
        return misdeed.commit();
    }
}
