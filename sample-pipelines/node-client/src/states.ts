// snippet: table
/** Which event may happen in which state, and what follows. What is not here cannot happen. */
const TABLE = {
  ready: {assigned: 'running', cancelled: 'cancelled'},
  running: {submitted: 'judging', failed: 'rejected', cancelled: 'cancelled'},
  judging: {rejected: 'rejected', accepted: 'accepted'},
  rejected: {readied: 'ready', 'given-up': 'dead', cancelled: 'cancelled'},
  dead: {replayed: 'ready', cancelled: 'cancelled'},
  accepted: {},
  cancelled: {},
} as const satisfies Record<string, Record<string, string>>;

export type State = keyof typeof TABLE;
export type Event = {task: string; kind: string; epoch: number};
export type Task = {state: State; epoch: number; attempts: number; late: number};

const NEW: Task = {state: 'ready', epoch: 0, attempts: 0, late: 0};

/** The task after an event; throws where the table has no such line. Results of an older epoch are counted, not applied. */
export function after(task: Task, event: Event): Task {
  if (event.epoch < task.epoch) {
    return {...task, late: task.late + 1};
  }
  const row: Readonly<Record<string, State>> = TABLE[task.state];
  const state = row[event.kind];
  if (state === undefined) {
    throw new Error(`${event.task} is ${task.state}, where '${event.kind}' cannot happen`);
  }
  const begins = event.kind === 'assigned';
  return {...task, state, epoch: event.epoch, attempts: task.attempts + (begins ? 1 : 0)};
}
// end

// snippet: board
/** A read model: all tasks by name. Folding all events anew gives the same as keeping it up to date. */
export function board(events: Iterable<Event>, before: ReadonlyMap<string, Task> = new Map()): Map<string, Task> {
  const tasks = new Map(before);
  for (const event of events) {
    tasks.set(event.task, after(tasks.get(event.task) ?? NEW, event));
  }
  return tasks;
}
// end
