import { describe, expect, test } from 'vitest';
import { STATES } from './request.ts';
import { stateAfter, STEPS } from './steps.ts';

/** Every step in every state; a dash where it cannot be done. */
const TABLE = `
             new          in-progress  agreed     declined     done         withdrawn
take         in-progress  in-progress  agreed     -            -            -
give-back    -            new          -          -            -            -
note         new          in-progress  agreed     declined     done         withdrawn
answer       in-progress  in-progress  agreed     declined     done         -
called       in-progress  in-progress  agreed     -            -            -
agree        agreed       agreed       agreed     -            -            -
decline      declined     declined     declined   -            -            -
finish       -            done         done       -            -            -
reopen       -            -            -          in-progress  in-progress  -
withdraw     withdrawn    withdrawn    withdrawn  -            -            -
`;

const [head, ...rows] = TABLE.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));

describe('what can be done with a request', () => {
  test('is told for every step in every state', () => {
    expect(head).toEqual([...STATES]);
    expect(rows.map(([step]) => step)).toEqual([...STEPS]);
  });

  for (const step of STEPS) {
    for (const [index, state] of STATES.entries()) {
      const expected = rows.find(([name]) => name === step)![index + 1]!;
      test(`${step} when ${state}: ${expected}`, () => {
        expect(stateAfter(state, step) ?? '-').toBe(expected);
      });
    }
  }
});
