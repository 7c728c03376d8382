import assert from 'node:assert/strict';
import {test} from 'node:test';
import {coordinate, type Task} from './coordinate.js';
import {after, board, type Event} from './states.js';

const DIAMOND: Task[] = [
  {name: 'lexer', needs: []},
  {name: 'parser', needs: ['lexer']},
  {name: 'printer', needs: ['lexer']},
  {name: 'manual', needs: ['parser', 'printer']},
];

test('one at a time goes by the order of the plan', async () => {
  const order: string[] = [];
  const states = await coordinate(DIAMOND, 1, async (task) => {
    order.push(task.name);
    return true;
  });
  assert.deepEqual(order, ['lexer', 'parser', 'printer', 'manual']);
  assert.deepEqual(new Set(states.values()), new Set(['accepted']));
});

test('what is independent goes on at the same time, and no more than allowed', async () => {
  let going = 0;
  let most = 0;
  await coordinate(DIAMOND, 2, async () => {
    most = Math.max(most, ++going);
    await new Promise((later) => setImmediate(later));
    going--;
    return true;
  });
  assert.equal(most, 2);
});

test('what needs a task that was given up never starts', async () => {
  const states = await coordinate(DIAMOND, 4, async (task) => {
    if (task.name === 'printer') {
      throw new Error('it fell over');
    }
    return true;
  });
  assert.equal(states.get('printer'), 'given up');
  assert.equal(states.get('manual'), 'waits');
});

const EVENTS: Event[] = [
  {task: 'a', kind: 'assigned', epoch: 1},
  {task: 'b', kind: 'assigned', epoch: 1},
  {task: 'a', kind: 'failed', epoch: 1},
  {task: 'a', kind: 'readied', epoch: 1},
  {task: 'a', kind: 'assigned', epoch: 2},
  {task: 'a', kind: 'submitted', epoch: 1},
  {task: 'a', kind: 'submitted', epoch: 2},
  {task: 'a', kind: 'accepted', epoch: 2},
];

test('a result of an older epoch is counted and not applied', () => {
  assert.deepEqual(board(EVENTS).get('a'), {state: 'accepted', epoch: 2, attempts: 2, late: 1});
});

test('what the table does not hold cannot happen', () => {
  const accepted = board(EVENTS).get('a');
  assert.ok(accepted);
  assert.throws(() => after(accepted, {task: 'a', kind: 'rejected', epoch: 2}), /a is accepted, where 'rejected'/);
});

test('kept up to date or folded anew, the board is the same', () => {
  for (let cut = 0; cut <= EVENTS.length; cut++) {
    assert.deepEqual(board(EVENTS.slice(cut), board(EVENTS.slice(0, cut))), board(EVENTS));
  }
});
