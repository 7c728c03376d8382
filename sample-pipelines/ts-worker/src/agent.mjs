import {spawn} from 'node:child_process';

/** @import {Doing} from './worker.mjs' */

// snippet: agent
const MOST_OUTPUT = 64 * 1024;
const GRACE_MILLIS = 5_000;
const LAST_OUTPUT_MILLIS = 1_000;
/** The exit code by which an agent of ours says that a person has to decide. */
const BLOCKED = 75;

/**
 * Does a task by a command: the prompt goes to its standard input, its exit code is the answer. It leads a process group of
 * its own, so that whatever it starts ends with it.
 * @param {string} program @param {string[]} args
 * @returns {Doing}
 */
export const agent = (program, args) => (task, progress, signal) => new Promise((resolve) => {
  const child = spawn(program, args, {cwd: task.directory, stdio: ['pipe', 'pipe', 'inherit'], detached: true});
  let output = '';
  /** @type {NodeJS.Timeout | undefined} */
  let killing;
  /** @param {NodeJS.Signals} how */
  const kill = (how) => {
    try {
      process.kill(-(child.pid ?? 0), how);
    } catch {
      // Nothing of the group is left.
    }
  };
  const stop = () => {
    kill('SIGTERM');
    killing = setTimeout(() => kill('SIGKILL'), GRACE_MILLIS);
  };
  // 'error' comes without 'close' when nothing was started, and then there is no group to end.
  child.once('error', (error) => resolve({failed: `${program} cannot be started: ${error.message}`}));
  child.once('spawn', () => signal.aborted ? stop() : signal.addEventListener('abort', stop, {once: true}));
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output = (output + text).slice(-MOST_OUTPUT);
    progress(text.trim());
  });
  // What the command left behind ends with it, so that 'close' follows 'exit'; who left the group with the pipe is not waited for.
  child.once('exit', () => {
    signal.removeEventListener('abort', stop);
    clearTimeout(killing);
    kill('SIGKILL');
    setTimeout(() => child.stdout.destroy(), LAST_OUTPUT_MILLIS).unref();
  });
  child.once('close', (code, name) =>
    resolve(code === 0 ? {completed: output} : code === BLOCKED ? {blocked: output} : {failed: `${name ?? code}: ${output}`}));
  // A program that doesn't read its input ends the pipe, not us.
  child.stdin.once('error', () => {});
  child.stdin.end(task.prompt);
});
// end
