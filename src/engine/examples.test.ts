import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { evaluate, evaluationToJson, parsePlanFile, writePlanFile } from './index.ts';
import type { ExpectedAnswers } from './testing/example-plans.ts';

const FOLDER = new URL('../../examples/plans/', import.meta.url);
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json') && !name.endsWith('.expected.json'))
  .map((name) => name.replace(/\.json$/, ''));

function read(name: string): string {
  return readFileSync(new URL(name, FOLDER), 'utf8');
}

function planOf(name: string) {
  const parsed = parsePlanFile(read(`${name}.json`));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

test.each(names)('%s has the answers worked out by hand', (name) => {
  const { evaluations } = JSON.parse(read(`${name}.expected.json`)) as ExpectedAnswers;
  for (const { scenario, count, ...expected } of evaluations) {
    const answer = evaluate(planOf(name), {
      ...(scenario && { scenario }),
      ...(count && { count }),
    });
    expect(evaluationToJson(answer)).toMatchObject(expected);
  }
});

test.each(names)('%s is the same plan after writing and reading', (name) => {
  const plan = planOf(name);
  expect(parsePlanFile(writePlanFile(plan))).toEqual({ ok: true, value: plan });
});

test('there is an example of every rule', () => {
  expect(names).toHaveLength(7);
});
