import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {once} from 'node:events';
import {createInterface} from 'node:readline';
import {afterEach, beforeEach, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {agent} from './agent.mjs';

/** @import {WorkerMessage} from './protocol.js' */

const MAIN = fileURLToPath(new URL('main.mjs', import.meta.url));

/** @type {string} */
let folder;

/** A manager that speaks with a worker whose agent is a line of shell. */
class Manager {
  /** @param {string} script */
  constructor(script) {
    this.child = spawn(process.execPath, [MAIN, 'sh', '-c', script], {stdio: ['pipe', 'pipe', 'inherit']});
    this.exit = once(this.child, 'exit');
    this.heard = createInterface({input: this.child.stdout})[Symbol.asyncIterator]();
  }

  /** @param {object} message */
  say(message) {
    this.child.stdin.write(`${JSON.stringify(message)}\n`);
  }

  async greet() {
    this.say({type: 'hello', versions: [1], manager: 'test'});
    return this.hear('hello');
  }

  /** The next message of this type. @param {string} type @returns {Promise<any>} */
  async hear(type) {
    for (;;) {
      const {value, done} = await this.heard.next();
      assert.ok(!done, `the worker ended before it said ${type}`);
      const message = /** @type {WorkerMessage} */ (JSON.parse(value));
      if (message.type === type) {
        return message;
      }
    }
  }

  async leave() {
    this.child.stdin.end();
    const [code] = await this.exit;
    return code;
  }
}

/** @param {number} epoch @param {object} more */
const task = (epoch, more = {}) => ({
  type: 'task', task: 't', attempt: 1, epoch, reply: true, prompt: `prompt ${epoch}`, directory: folder, temp: folder,
  limits: {idle_seconds: 60, total_seconds: 60, dollars: 1, tokens: 1000}, ...more,
});

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ts-worker-'));
});

afterEach(() => rmSync(folder, {recursive: true, force: true}));

test('several tasks are done over one process, each answered with its epoch', async () => {
  const manager = new Manager('cat > got.txt; echo did it');
  assert.equal((await manager.greet()).version, 1);
  for (const epoch of [1, 2]) {
    manager.say(task(epoch));
    const result = await manager.hear('result');
    assert.deepEqual([result.epoch, result.status, result.claim], [epoch, 'completed', 'did it\n']);
    assert.equal(readFileSync(path.join(folder, 'got.txt'), 'utf8'), `prompt ${epoch}`);
  }
  assert.equal(await manager.leave(), 0);
});

test('a version that it does not speak is refused', async () => {
  const manager = new Manager('true');
  manager.say({type: 'hello', versions: [7]});
  const hello = await manager.hear('hello');
  assert.deepEqual([hello.version, hello.versions], [undefined, [1]]);
  assert.equal(await manager.leave(), 0);
});

test('an agent that fails is a failure, and one that needs a person says so', async () => {
  const failing = new Manager('exit 3');
  await failing.greet();
  failing.say(task(1));
  assert.equal((await failing.hear('result')).status, 'failed');
  assert.equal(await failing.leave(), 0);
  const blocked = new Manager('echo which database; exit 75');
  await blocked.greet();
  blocked.say(task(1));
  assert.equal((await blocked.hear('blocked')).evidence, 'which database\n');
  assert.equal(await blocked.leave(), 0);
});

test('what is taken back is stopped with all that it started', async () => {
  const manager = new Manager('sleep 300 & echo $! > child.pid; echo started; wait');
  await manager.greet();
  manager.say(task(4));
  await manager.hear('progress');
  manager.say({type: 'cancel', task: 't', epoch: 3}); // an older one
  manager.say({type: 'cancel', task: 't', epoch: 4});
  assert.equal((await manager.hear('result')).status, 'cancelled');
  const pid = readFileSync(path.join(folder, 'child.pid'), 'utf8').trim();
  assert.ok(!existsSync(`/proc/${pid}/exe`), 'the child is still there');
  assert.equal(await manager.leave(), 0);
});

test('the end of its input ends it, and its agent', async () => {
  const manager = new Manager('echo started; exec sleep 300');
  await manager.greet();
  manager.say(task(1));
  await manager.hear('progress');
  assert.equal(await manager.leave(), 0);
});

test('work that nobody waits for is done and not answered', async () => {
  const manager = new Manager('cat >> got.txt; echo done');
  await manager.greet();
  manager.say(task(1, {reply: false}));
  manager.say(task(2));
  assert.equal((await manager.hear('result')).epoch, 2);
  assert.equal(readFileSync(path.join(folder, 'got.txt'), 'utf8'), 'prompt 1prompt 2');
  assert.equal(await manager.leave(), 0);
});

test('unknown messages are passed over', async () => {
  const manager = new Manager('echo fine');
  await manager.greet();
  manager.say({type: 'telepathy', thought: [1]});
  manager.say(task(1, {mood: 'sunny\u2028'}));
  assert.equal((await manager.hear('result')).claim, 'fine\n');
  assert.equal(await manager.leave(), 0);
});

test('a program that is missing is a failure with its name', async () => {
  const missing = agent('no-such-program', []);
  const answer = await missing(/** @type {any} */ (task(1)), () => {}, new AbortController().signal);
  assert.match(JSON.stringify(answer), /no-such-program cannot be started/);
});
