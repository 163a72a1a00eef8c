import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EFFORT_AREAS } from '../../engine/index.ts';
import type { Words } from './activity.ts';
import { shippedKnowledge } from '../content/shipped.ts';
import { activityKind } from './activity-kind.ts';
import { catalogueSurroundings } from './content.ts';
import { readSurroundings, sourcesOf } from './read-catalogue.ts';

const knowledge = shippedKnowledge();
const { activities, sources, targetGroups, partners, taxonomy, reviewed, reviewAgain } =
  knowledge.catalogue;
const FILES = new URL('../../../content/catalogue/activities/', import.meta.url);

describe('the catalogue', () => {
  it('holds every file, by an id of its own', () => {
    const files = readdirSync(FILES).map((file) => file.replace('.json', ''));
    expect(activities.map(({ id }) => id).toSorted()).toEqual(files.toSorted());
    expect(activities.length).toBeGreaterThanOrEqual(65);
    for (const activity of activities) expect(knowledge.findActivity(activity.id)).toBe(activity);
  });

  it.each(activities)('is complete in both languages: $id', (activity) => {
    const { name, target, goal, how, indicator, evidence } = activity;
    for (const words of [name, target, goal, how, indicator, ...evidence.findings]) {
      expect(words.da.trim()).not.toBe('');
      expect(words.en.trim()).not.toBe('');
    }
    for (const sentence of [goal, how, ...evidence.findings]) {
      expect(sentence.da).toMatch(/^\p{Lu}.*\.$/u);
      expect(sentence.en).toMatch(/^\p{Lu}.*\.$/u);
    }
    // Danish that stayed in the English half; names of places and programmes are let through.
    const english = [name.en, target.en, goal.en, how.en, indicator.en].join(' ');
    expect(english.match(/\b\w*[æøåÆØÅ]\w*\b/gu) ?? []).toEqual([]);
  });

  it('names each activity once in each language', () => {
    for (const language of ['da', 'en'] as const) {
      const names = activities.map(({ name }) => name[language].toLowerCase());
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('knows every effort area, target group, partner and source it points to', () => {
    for (const activity of activities) {
      for (const area of activity.effortAreas) expect(EFFORT_AREAS[taxonomy].has(area)).toBe(true);
      for (const group of activity.targetGroups) expect(targetGroups.has(group)).toBe(true);
      for (const partner of activity.partners) expect(partners.has(partner)).toBe(true);
      for (const source of sourcesOf(activity)) expect(sources.has(source)).toBe(true);
    }
  });

  it('uses every word and source that it keeps', () => {
    const used = new Set(activities.flatMap(sourcesOf));
    expect([...sources.keys()].filter((id) => !used.has(id))).toEqual([]);
    const named = new Set(activities.flatMap((one) => [...one.targetGroups, ...one.partners]));
    const words = new Map<string, Words>([...targetGroups, ...partners]);
    expect([...words.keys()].filter((id) => !named.has(id))).toEqual([]);
  });

  it('has sources by https, each with a date: of itself, or of when it was last read', () => {
    for (const { url, published, checked } of sources.values()) {
      expect(new URL(url).protocol).toBe('https:');
      expect(published === null || /^(19|20)\d\d/.test(published)).toBe(true);
      expect(checked === null || checked <= reviewed).toBe(true);
    }
    expect(reviewAgain > reviewed).toBe(true);
  });

  it('claims an effect only where a source does, and says "not found" of all others', () => {
    for (const { id, evidence } of activities) {
      expect(evidence.findings.length > 0, id).toBe(evidence.strength !== 'ikke-fundet');
    }
    const strong = activities.filter(({ evidence }) => evidence.strength === 'effekt-paavist');
    for (const { id, evidence } of strong) {
      const read = evidence.findings.some(({ source }) => sources.get(source)!.checked !== null);
      expect(read, id).toBe(true);
    }
  });
});

describe('a file of the catalogue', () => {
  const words = { da: 'Ord.', en: 'Words.' };
  const activity = {
    name: words,
    nameSources: ['kilde'],
    effortAreas: ['beskaeftigelse'],
    targetGroups: ['unge'],
    target: words,
    goal: words,
    how: words,
    forms: ['gruppe'],
    methods: ['samskabelse'],
    partners: ['skole'],
    indicator: words,
    evidence: { strength: 'ikke-fundet', findings: [] },
  };
  const source = {
    title: 'Titel',
    publisher: 'Udgiver',
    url: 'https://example.org/',
    published: null,
    checked: '2026-01-31',
  };
  const surroundings = (sourceChange: object = {}) =>
    readSurroundings({
      head: { taxonomy: '2019-26', reviewed: '2026-11-23', reviewAgain: '2027-11-23' },
      sources: { kilde: { ...source, ...sourceChange } },
      words: { targetGroups: { unge: words }, partners: { skole: words } },
    });
  const faultsOf = (change: object) => {
    const read = activityKind.read({ ...activity, ...change });
    if (!read.ok) return read.error;
    const catalogue = { ...surroundings(), activities: [] };
    return activityKind.faultsAmong('proeve', read.value, { ...knowledge, catalogue });
  };

  it('is read when it is right', () => {
    expect(faultsOf({})).toEqual([]);
  });

  it.each([
    [{ effortAreas: ['image'] }, { path: 'effortAreas', code: 'unknown-effort-area' }],
    [{ targetGroups: ['alle'] }, { path: 'targetGroups', code: 'unknown-target-group' }],
    [{ partners: ['skole', 'skole'] }, { path: 'partners', code: 'twice', value: 'skole' }],
    [{ goal: { ...words, source: 'anden' } }, { path: 'goal.source', code: 'unknown-source' }],
    [{ goal: { da: 'Kun dansk.' } }, { path: 'goal.en', code: 'missing' }],
    [{ goal: { da: ' ', en: 'Empty in Danish.' } }, { path: 'goal.da', code: 'missing' }],
    [
      { evidence: { strength: 'effekt-paavist', findings: [] } },
      { path: 'evidence.findings', code: 'findings-do-not-fit' },
    ],
    [
      { evidence: { strength: 'maaske', findings: [] } },
      { path: 'evidence.strength', code: 'unknown-value', value: 'maaske' },
    ],
    [{ forms: [] }, { path: 'forms', code: 'too-few', value: '1' }],
    [{ nameSources: 'kilde' }, { path: 'nameSources', code: 'wrong-type' }],
    [{ nameSources: ['Æ <b>'] }, { path: 'nameSources.0', code: 'not-an-id', value: 'Æ <b>' }],
    [{ price: 100 }, { path: 'price', code: 'unknown-field' }],
  ])('is refused with its reason: %o', (change, fault) => {
    expect(faultsOf(change)).toEqual([expect.objectContaining(fault)]);
  });

  it.each([
    [{ url: 'http://example.org/' }, 'url'],
    [{ url: 'javascript:alert(1)' }, 'url'],
    [{ published: 'i går' }, 'published'],
  ])('is refused with a wrong source: %o', (change, reason) => {
    expect(() => surroundings(change)).toThrow(reason);
  });

  it('is refused with a day that does not exist', () => {
    expect(() => surroundings({ checked: '2026-02-30' })).toThrow('not-a-day');
  });

  it.each(activities)('fits what the catalogue holds: $id', ({ id: _id, ...content }) => {
    expect(activityKind.faultsAmong(_id, content, knowledge)).toEqual([]);
    expect(catalogueSurroundings().sources).toBe(sources);
  });
});
