import {spawn, type ChildProcess} from 'node:child_process';

// snippet: errand
export type Outcome = {done: true; result: string} | {done: false; why: string};

export interface Worker {
  argv: [string, ...string[]];
  cwd: string;
  env: NodeJS.ProcessEnv;
  silenceMillis: number;
  totalMillis: number;
}

const LONGEST_LINE = 8 * 1024 * 1024;
const GRACE_MILLIS = 5_000;

/** Has one task done by a program that speaks in lines of JSON. Only a result is success, not the exit code. */
export function errand(worker: Worker, task: string): Promise<Outcome> {
  return new Promise((resolve) => {
    let child: ChildProcess;
    let outcome: Outcome | undefined;
    const timers: NodeJS.Timeout[] = [];
    const after = (millis: number, what: () => void) => timers[timers.push(setTimeout(what, millis)) - 1]!;
    const settle = (last: Outcome) => {
      timers.forEach(clearTimeout);
      child?.pid !== undefined && signal(child.pid, 'SIGKILL'); // whoever stayed in the group
      child?.stdout?.destroy(); // a grandchild may hold the pipe: 'close' would never come
      child?.stderr?.destroy();
      resolve(outcome ?? last);
    };
    const end = (last: Outcome) => {
      outcome ??= last;
      child.stdin?.end();
      after(GRACE_MILLIS, () => signal(child.pid!, 'SIGTERM'));
      after(2 * GRACE_MILLIS, () => signal(child.pid!, 'SIGKILL'));
    };
    try {
      const [program, ...args] = worker.argv;
      // detached: a process group of its own, so that the whole of it can be ended.
      child = spawn(program, args, {cwd: worker.cwd, env: worker.env, detached: true});
    } catch (error) {
      settle(failed(`cannot be started: ${(error as Error).message}`)); // NUL or E2BIG: thrown, no event
      return;
    }
    // ENOENT stands for a missing program, working directory or interpreter alike: look before you tell.
    child.once('error', (error: NodeJS.ErrnoException) => settle(failed(`cannot be started: ${error.code}`)));
    child.stdin!.on('error', () => {}); // EPIPE: it has stopped reading, which is its right
    let err = '';
    const silence = after(worker.silenceMillis, () => kill(`said nothing for ${worker.silenceMillis} ms`));
    const kill = (why: string) => {
      outcome ??= failed(why);
      signal(child.pid!, 'SIGKILL');
    };
    after(worker.totalMillis, () => kill('took too long'));
    child.stderr!.setEncoding('utf8').on('data', (text: string) => {
      silence.refresh();
      err = (err + text).slice(-16_384);
    });
    child.stdout!.setEncoding('utf8').on('data', lines((line) => {
      if (line.startsWith('{"type":"result"')) end({done: true, result: line});
    }, () => silence.refresh()));
    // 'exit' ends it, not 'close'; what is still in the pipe is read in the meantime.
    child.once('exit', (code, name) => after(100, () => settle(failed(`${name ?? code} without a result: ${err.trim()}`))));
    child.stdin!.write(`${task}\n`);
  });
}

const failed = (why: string): Outcome => ({done: false, why});

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(-pid, name);
  } catch {
    // Nobody is left.
  }
}

/** Lines of bounded length, which node:readline does not give: what is longer is dropped. */
function lines(each: (line: string) => void, heard: () => void): (text: string) => void {
  let rest = '';
  let dropping = false;
  return (text) => {
    heard();
    const pieces = text.split('\n');
    for (const piece of pieces.slice(0, -1)) {
      if (!dropping) each(rest + piece);
      rest = '';
      dropping = false;
    }
    rest += pieces.at(-1);
    if (rest.length > LONGEST_LINE || dropping) {
      dropping = true;
      rest = '';
    }
  };
}
// end
