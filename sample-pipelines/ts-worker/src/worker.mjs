/** @import {Answer, ManagerMessage, Task, WorkerMessage} from './protocol.js' */

// snippet: worker
const VERSION = 1;
const LONGEST_LINE = 8 * 1024 * 1024;
const HEARTBEAT_MILLIS = 10_000;

/**
 * Does one task. Is told by the signal when the manager takes it back.
 * @callback Doing
 * @param {Task} task
 * @param {(text: string) => void} progress
 * @param {AbortSignal} signal
 * @returns {Promise<Answer>}
 */

/**
 * Speaks the worker protocol until the manager says goodbye, closes our input or is gone.
 * @param {Doing} doing
 * @param {NodeJS.ReadableStream} input
 * @param {NodeJS.WritableStream} output carries messages and nothing else: log to standard error
 */
export async function serve(doing, input = process.stdin, output = process.stdout) {
  /** @param {WorkerMessage} message */
  const say = (message) => output.write(`${JSON.stringify(message)}\n`);
  /** @type {{task: Task, stop: AbortController, done: Promise<void>} | undefined} */
  let current;
  const beating = setInterval(() => say({type: 'heartbeat'}), HEARTBEAT_MILLIS);

  /** @param {Task} task @param {AbortController} stop */
  const work = async (task, stop) => {
    const about = {task: task.task, epoch: task.epoch};
    const answer = await doing(task, (text) => task.reply && say({type: 'progress', ...about, text}), stop.signal)
        .catch((/** @type {unknown} */ error) => ({failed: String(error)}));
    current = undefined;
    if (!task.reply) {
      return; // nobody waits for an answer
    }
    if (stop.signal.aborted) {
      say({type: 'result', ...about, status: 'cancelled'});
    } else if ('blocked' in answer) {
      say({type: 'blocked', ...about, evidence: answer.blocked});
    } else if ('failed' in answer) {
      say({type: 'result', ...about, status: 'failed', claim: answer.failed});
    } else {
      say({type: 'result', ...about, status: 'completed', claim: answer.completed});
    }
  };

  /** @param {ManagerMessage} message @returns {boolean} whether to go on */
  const take = (message) => {
    switch (message.type) {
      case 'hello': {
        const version = message.versions.includes(VERSION) ? {version: VERSION} : {};
        say({type: 'hello', ...version, versions: [VERSION], worker: 'ts-worker'});
        return message.versions.includes(VERSION);
      }
      case 'task': {
        const stop = new AbortController();
        const before = current?.done ?? Promise.resolve();
        current = {task: message, stop, done: before.then(() => work(message, stop))};
        return true;
      }
      case 'cancel':
        // An older epoch's cancellation has nothing to do with what runs now.
        if (current?.task.task === message.task && current.task.epoch === message.epoch) {
          current.stop.abort();
        }
        return true;
      case 'shutdown':
        return false;
      default:
        return true; // a type of a later version
    }
  };

  try {
    for await (const line of lines(input)) {
      if (!take(JSON.parse(line))) {
        break;
      }
    }
  } finally {
    clearInterval(beating);
    current?.stop.abort();
    await current?.done;
  }
}

/**
 * Lines end with a line feed and nothing else: node:readline would also cut at U+2028, which JSON may contain.
 * @param {NodeJS.ReadableStream} input
 */
async function* lines(input) {
  input.setEncoding('utf8');
  let rest = '';
  for await (const piece of input) {
    rest += piece;
    for (let end; (end = rest.indexOf('\n')) >= 0; rest = rest.slice(end + 1)) {
      if (end > 0) {
        yield rest.slice(0, end);
      }
    }
    if (rest.length > LONGEST_LINE) {
      throw new Error(`the manager wrote a line of more than ${LONGEST_LINE} characters`);
    }
  }
}
// end
