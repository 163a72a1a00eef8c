import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../engine/index.ts';
import {
  aPlan,
  aScenario,
  aSource,
  anActivity,
  anOption,
} from '../../../engine/testing/builders.ts';
import { fromKroner, toShare } from '../../../shared/index.ts';
import { figuresOf } from './figures.ts';
import {
  type Desk,
  knobsOf,
  readSettings,
  scenarioOf,
  type SliderSettings,
  writeSettings,
} from './settings.ts';

const plan = aPlan({
  lastYear: 2028,
  activities: [anActivity(), anActivity({ id: 'constructor', name: 'Lektiecafé' })],
  funding: [
    aSource(),
    aSource({ id: 'lbf1', kind: 'lbf' }),
    aSource({ id: 'lbf2', kind: 'lbf', status: 'applied' }),
  ],
});
const desk: Desk = { plan, base: null, year: 2027 };
const from: Desk = {
  plan,
  year: 2027,
  base: aScenario({
    level: { i1: toShare(0.8) },
    costIndex: { 2028: toShare(1.1) },
    funding: { lbf1: { factor: toShare(0.5) }, s1: { status: 'rejected' } },
  }),
};

function read(on: Desk, text: string) {
  const words = new URLSearchParams(text);
  return readSettings(on, knobsOf(on), (name) => words.get(name) ?? undefined);
}

function settings(on: Desk, text: string): SliderSettings {
  return read(on, text).settings;
}

describe('settings', () => {
  test('that stand as at the start change nothing', () => {
    const text = 'lbf=100&kilde.s1=100&kilde.lbf1=&udfald.s1=&pris=0&prisfra=2027&niveau.i1=100,00';
    expect(String(writeSettings(desk, settings(desk, text), undefined))).toBe('');
    expect(scenarioOf(desk, settings(desk, text))).toMatchObject({
      choose: {},
      level: {},
      costIndex: {},
      funding: {},
    });
    const { base } = from;
    const { level, costIndex, funding } = scenarioOf(from, settings(from, ''));
    expect({ level, costIndex, funding }).toEqual({
      level: base!.level,
      costIndex: base!.costIndex,
      funding: base!.funding,
    });
  });

  test('come out of an address as they went in', () => {
    const text =
      'lbf=50&kilde.lbf2=12%2C5&udfald.lbf2=kommer&udfald.s1=udebliver&pris=-3&prisfra=2028&niveau.constructor=150&aar=2026';
    const once = writeSettings(desk, settings(desk, text), 'sc1');
    expect(once.get('fra')).toBe('sc1');
    expect(String(writeSettings(desk, settings(desk, String(once)), 'sc1'))).toBe(String(once));
    expect(scenarioOf(desk, settings(desk, text))).toMatchObject({
      level: { constructor: 15000 },
      costIndex: { 2028: 9700 },
      funding: {
        s1: { status: 'rejected' },
        lbf1: { factor: 5000 },
        lbf2: { factor: 625, status: 'granted' },
      },
    });
  });

  test('of a scenario replace its shares and levels and lie on top of its prices', () => {
    const turned = scenarioOf(
      from,
      settings(from, 'kilde.lbf1=100&niveau.i1=100&pris=10&udfald.s1=kommer'),
    );
    expect(turned).toMatchObject({
      level: {},
      costIndex: { 2026: 11000, 2027: 11000, 2028: 12100 },
      funding: {},
    });
  });

  test('that are no number, or too large, are told and do not count', () => {
    const { settings: turned, bad } = read(
      desk,
      'lbf=101&kilde.s1=meget&pris=-100,5&niveau.i1=1000',
    );
    expect(bad.map(({ knob, typed }) => [knob.name, typed])).toEqual([
      ['lbf', '101'],
      ['kilde.s1', 'meget'],
      ['pris', '-100,5'],
    ]);
    expect([...turned.knobs]).toEqual([['niveau.i1', 100_000]]);
    expect(settings(desk, 'aar=1999&prisfra=x&udfald.s1=måske')).toEqual(settings(desk, ''));
  });
});

test('figures are those of the evaluation, and the same after they were sent', () => {
  const paid = anOption({
    costs: [{ year: 2026, kind: 'salary', amount: fromKroner(1000) }],
    reach: [{ area: 'a1', effortArea: 'e', persons: 30, firstYear: 2026, lastYear: 2026 }],
  });
  const evaluation = evaluate(
    aPlan({
      areas: [{ id: 'a1', name: 'A', needs: [{ effortArea: 'e', weight: 1, target: 40 }] }],
      activities: [anActivity({ options: [paid] }), anActivity({ id: 'i2', options: [paid] })],
      funding: [aSource({ amounts: [{ year: 2026, amount: fromKroner(1500) }] })],
    }),
  );
  const figures = figuresOf(evaluation, 2026);
  expect(figures.values).toEqual({
    gap: 50_000,
    cost: 200_000,
    uncovered: 1,
    coverage: 0.75,
    reach: 30,
    posts: 0,
  });
  expect(figures.uncovered).toEqual(['i2']);
  expect(JSON.parse(JSON.stringify(figures))).toEqual(figures);
});
