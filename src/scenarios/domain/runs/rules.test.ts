import { describe, expect, test } from 'vitest';
import { checkRequest, RUN_RULES } from './rules.ts';
import type { RunRequest } from './run.ts';

const standing = { waiting: 0, lastHour: 0, scenarios: ['sc1'] };

const best = (more: Partial<Extract<RunRequest, { kind: 'optimise' }>> = {}): RunRequest => ({
  kind: 'optimise',
  base: null,
  limits: {},
  timeLimit: 60,
  ...more,
});

describe('what may be asked for', () => {
  test('is anything within bounds about the plan or a scenario there is', () => {
    expect(checkRequest(best({ base: 'sc1' }), standing).ok).toBe(true);
    const draws = { kind: 'stress', ways: [null, 'sc1'], draws: 100_000, seed: 1 } as const;
    expect(checkRequest(draws, standing).ok).toBe(true);
  });

  test('is not a scenario that is gone', () => {
    expect(checkRequest(best({ base: 'gone' }), standing)).toMatchObject({
      error: { code: 'scenario-gone' },
    });
  });

  test.each<RunRequest>([
    best({ timeLimit: RUN_RULES.seconds + 1 }),
    best({ timeLimit: Number.NaN }),
    { kind: 'frontier', base: null, limits: {}, points: 1, timeLimit: 60 },
    { kind: 'stress', ways: [], draws: 10, seed: 1 },
    { kind: 'stress', ways: [null], draws: RUN_RULES.draws + 1, seed: 1 },
  ])('is not %j', (request) => {
    expect(checkRequest(request, standing)).toMatchObject({ error: { code: 'too-large' } });
  });

  test('is not more than some at once and in an hour', () => {
    expect(checkRequest(best(), { ...standing, waiting: 3 })).toMatchObject({
      error: { code: 'too-many-waiting', limit: 3 },
    });
    expect(checkRequest(best(), { ...standing, lastHour: 30 })).toMatchObject({
      error: { code: 'too-many-in-an-hour', limit: 30 },
    });
  });
});
