// snippet: loop
/** Something to be done, after all that it needs. */
export type Task = {name: string; needs: readonly string[]};

export type State = 'waits' | 'goes on' | 'accepted' | 'given up';

/** Does the work of a task; true once it is accepted, false when it is given up. */
export type Work = (task: Task) => Promise<boolean>;

/** Has tasks done as soon as their needs are accepted, so many at once; what needs a task that was given up waits. */
export async function coordinate(tasks: readonly Task[], most: number, work: Work): Promise<Map<string, State>> {
  const states = new Map<string, State>(tasks.map((task) => [task.name, 'waits']));
  const going = new Map<string, Promise<string>>();
  for (;;) {
    for (const task of ready(tasks, states).slice(0, most - going.size)) {
      states.set(task.name, 'goes on');
      going.set(task.name, attempt(task, work, states));
    }
    if (going.size === 0) {
      return states;
    }
    going.delete(await Promise.race(going.values())); // Sleeps until something has happened.
  }
}

/** What may start, in the order of the plan. */
export function ready(tasks: readonly Task[], states: ReadonlyMap<string, State>): Task[] {
  return tasks.filter((task) => states.get(task.name) === 'waits'
      && task.needs.every((need) => states.get(need) === 'accepted'));
}

async function attempt(task: Task, work: Work, states: Map<string, State>): Promise<string> {
  try {
    states.set(task.name, await work(task) ? 'accepted' : 'given up');
  } catch {
    states.set(task.name, 'given up');
  }
  return task.name;
}
// end
