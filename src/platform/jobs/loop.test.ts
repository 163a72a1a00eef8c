import { expect, test } from 'vitest';
import { startLoop } from './loop.ts';

const HOUR = 3_600_000;

test('a nudge brings the next round, also one during a round', async () => {
  let rounds = 0;
  const loop = startLoop({
    everyMs: HOUR,
    round: async () => {
      rounds += 1;
      if (rounds === 1) loop.nudge();
    },
    onError: () => {},
  });
  await expect.poll(() => rounds).toBe(2);
  loop.nudge();
  await expect.poll(() => rounds).toBe(3);
  await loop.stop(1000);
  loop.nudge();
  expect(rounds).toBe(3);
});

test('rounds come again after the pause', async () => {
  let rounds = 0;
  const loop = startLoop({
    everyMs: 5,
    round: async () => {
      rounds += 1;
    },
    onError: () => {},
  });
  await expect.poll(() => rounds).toBeGreaterThan(3);
  await loop.stop(1000);
});

test('a round that fails is told and does not end the loop', async () => {
  const told: unknown[] = [];
  const loop = startLoop({
    everyMs: 1,
    round: () => Promise.reject(new Error('no')),
    onError: (error) => told.push(error),
  });
  await expect.poll(() => told.length).toBeGreaterThan(1);
  await loop.stop(1000);
});

test('stopping tells the running round and waits for it', async () => {
  const said: string[] = [];
  const loop = startLoop({
    everyMs: HOUR,
    round: async (stopping) => {
      said.push('begun');
      await new Promise((resolve) => stopping.addEventListener('abort', resolve));
      said.push('done');
    },
    onError: () => {},
  });
  await expect.poll(() => said).toEqual(['begun']);
  await loop.stop(1000);
  expect(said).toEqual(['begun', 'done']);
});

test('stopping does not wait for ever', async () => {
  const loop = startLoop({ everyMs: HOUR, round: () => new Promise(() => {}), onError: () => {} });
  await loop.stop(20);
});

test('a loop may begin with its pause', async () => {
  let rounds = 0;
  const loop = startLoop({
    everyMs: HOUR,
    pauseFirst: true,
    round: async () => {
      rounds += 1;
    },
    onError: () => {},
  });
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(rounds).toBe(0);
  loop.nudge();
  await expect.poll(() => rounds).toBe(1);
  await loop.stop(1000);
});
