import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movingUp, placeInQueue, type Queued, waitingOf } from './queue.ts';

const seatAt = new Date(0);

const signUps = fc
  .uniqueArray(fc.record({ number: fc.integer({ min: 1, max: 200 }), hasSeat: fc.boolean() }), {
    selector: ({ number }) => number,
    maxLength: 60,
  })
  .map((list) =>
    list.map(({ number, hasSeat }): Queued => ({
      id: `n${number}`,
      number,
      ...(hasSeat && { seatAt }),
    })),
  );
const capacity = fc.option(fc.integer({ min: 1, max: 60 }), { nil: null });

const seated = (list: readonly Queued[]) => list.filter((one) => one.seatAt !== undefined);

const after = (list: readonly Queued[], up: readonly Queued[]) =>
  list.map((one) => (up.includes(one) ? { ...one, seatAt } : one));

describe('the queue', () => {
  it('never gives more seats than there are', () => {
    fc.assert(
      fc.property(signUps, fc.integer({ min: 1, max: 60 }), (list, most) => {
        const now = seated(after(list, movingUp(list, most))).length;
        expect(now).toBeLessThanOrEqual(Math.max(most, seated(list).length));
      }),
    );
  });

  it('leaves nobody waiting while there is a seat', () => {
    fc.assert(
      fc.property(signUps, capacity, (list, most) => {
        const then = after(list, movingUp(list, most));
        const isSeatLeft = most === null || seated(then).length < most;
        expect(isSeatLeft && waitingOf(then).length > 0).toBe(false);
      }),
    );
  });

  it('lets nobody pass who came later', () => {
    fc.assert(
      fc.property(signUps, capacity, (list, most) => {
        const up = movingUp(list, most);
        const left = waitingOf(list).filter((one) => !up.includes(one));
        const lastUp = Math.max(0, ...up.map(({ number }) => number));
        expect(left.every(({ number }) => number > lastUp)).toBe(true);
      }),
    );
  });

  it('moves nobody twice, and takes no seat away', () => {
    fc.assert(
      fc.property(signUps, capacity, (list, most) => {
        const then = after(list, movingUp(list, most));
        expect(movingUp(then, most)).toEqual([]);
        expect(seated(then).length).toBeGreaterThanOrEqual(seated(list).length);
      }),
    );
  });

  it('numbers those who wait from one', () => {
    fc.assert(
      fc.property(signUps, (list) => {
        const places = waitingOf(list).map(({ id }) => placeInQueue(list, id));
        expect(places).toEqual(places.map((_, index) => index + 1));
        for (const { id } of seated(list)) expect(placeInQueue(list, id)).toBeUndefined();
      }),
    );
  });
});
