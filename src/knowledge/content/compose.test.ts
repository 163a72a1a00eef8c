import { describe, expect, test } from 'vitest';
import type { ActivityContent } from '../catalogue/activity-kind.ts';
import type { ThemeContent } from '../domain/index.ts';
import { composeKnowledge, type StoredPublished } from './compose.ts';
import { KNOWLEDGE_KINDS, shippedKnowledge } from './shipped.ts';

const AT = new Date('2026-11-23T12:00:00Z');
const shippedOf = (kind: string, id: string) =>
  KNOWLEDGE_KINDS.find((one) => one.kind === kind)!.shipped().get(id);
const theme = shippedOf('theme', 'roller') as ThemeContent;
const activity = shippedOf('activity', 'mentor') as ActivityContent;

function local(change: Partial<StoredPublished> & Pick<StoredPublished, 'content'>): StoredPublished {
  return {
    kind: 'theme',
    id: 'roller',
    number: 2,
    origin: 'local',
    publishedAt: AT,
    ...change,
  };
}

const compose = (...stored: StoredPublished[]) => composeKnowledge(KNOWLEDGE_KINDS, stored, 7);

describe('what is published', () => {
  test('is what is shipped when nobody has edited', () => {
    const { knowledge, unreadable } = compose();
    expect(unreadable).toEqual([]);
    expect(knowledge.revision).toBe(7);
    expect(knowledge.themes('da')).toEqual(shippedKnowledge().themes('da'));
    expect(knowledge.documents('theme')).toHaveLength(8);
    expect(knowledge.documents('event')).toEqual([]);
    expect(knowledge.documents('activity')[0]).toMatchObject({ number: 1, publishedAt: undefined });
  });

  test('is the local text where there is one, in both languages', () => {
    const content = {
      ...theme,
      da: { ...theme.da, title: 'Fire roller' },
      en: { ...theme.en, title: 'Four roles' },
    };
    const { knowledge } = compose(local({ content }));
    expect(knowledge.findTheme('da', 'roller')?.title).toBe('Fire roller');
    expect(knowledge.findTheme('en', 'roller')?.title).toBe('Four roles');
    const document = knowledge.documents('theme').find(({ id }) => id === 'roller');
    expect(document).toMatchObject({ number: 2, publishedAt: AT });
  });

  test('stands in the order that its content says', () => {
    const content = { ...theme, shared: { ...theme.shared, order: 0 } };
    const { knowledge } = compose(local({ id: 'aa-ny', content }), local({ content }));
    expect(knowledge.themes('da').themes.map(({ slug }) => slug).slice(0, 2)).toEqual([
      'aa-ny',
      'roller',
    ]);
  });

  test('is without what was withdrawn, and nothing points to it any more', () => {
    const { knowledge } = compose(
      local({ content: null }),
      local({ kind: 'activity', id: 'mentor', content: null }),
    );
    expect(knowledge.findTheme('da', 'roller')).toBeUndefined();
    expect(knowledge.findActivity('mentor')).toBeUndefined();
    for (const { related, activities } of knowledge.themes('en').themes) {
      expect(related).not.toContain('roller');
      expect(activities).not.toContain('mentor');
    }
  });

  test('falls back to what is shipped when a release cannot read the local text, and tells', () => {
    const { knowledge, unreadable } = compose(
      local({ content: { ...theme, da: { ...theme.da, title: 7 } } }),
      local({ id: 'kun-lokal', number: 4, content: { title: 'x' } }),
    );
    expect(knowledge.findTheme('da', 'roller')?.title).toBe(theme.da.title);
    expect(knowledge.findTheme('da', 'kun-lokal')).toBeUndefined();
    expect(unreadable.map(({ id, number }) => [id, number])).toEqual([
      ['roller', 2],
      ['kun-lokal', 4],
    ]);
    expect(unreadable[0]!.faults).toEqual([{ path: 'da.title', code: 'wrong-type' }]);
  });

  test('drops what a release has taken away from under a local text', () => {
    const shared = {
      ...theme.shared,
      sources: [...theme.shared.sources, 'borte'],
      activities: ['mentor', 'borte'],
      related: ['tre-tilgange', 'borte'],
    };
    const say = (text: ThemeContent['da']) => ({ ...text, text: `${text.text}\n[@borte]` });
    const content = { shared, da: say(theme.da), en: say(theme.en) };
    const { knowledge, unreadable } = compose(
      local({ content }),
      local({
        kind: 'activity',
        id: 'mentor',
        content: {
          ...activity,
          effortAreas: ['borte'],
          partners: [...activity.partners, 'borte'],
          goal: { ...activity.goal, source: 'borte' },
          evidence: {
            strength: 'positiv-evaluering',
            findings: [{ da: 'A.', en: 'A.', source: 'borte' }],
          },
        },
      }),
    );
    expect(unreadable).toEqual([]);
    expect(knowledge.findTheme('da', 'roller')).toMatchObject({
      sources: theme.shared.sources,
      activities: ['mentor'],
      related: ['tre-tilgange'],
    });
    const found = knowledge.findActivity('mentor')!;
    expect(found).toMatchObject({ effortAreas: [], partners: activity.partners });
    expect(found.goal).toEqual({ da: activity.goal.da, en: activity.goal.en });
    expect(found.evidence).toEqual({ strength: 'ikke-fundet', findings: [] });
  });

  test('knows the sources that a local text brings with it', () => {
    const source = {
      id: 'egen-kilde',
      publisher: 'Udgiver',
      title: { da: 'Titel', en: 'Title' },
      url: 'https://example.dk/',
      read: '2026-11-23',
      kind: 'local' as const,
    };
    const say = (text: ThemeContent['da']) => ({ ...text, text: `${text.text}\n[@egen-kilde]` });
    const content = {
      shared: { ...theme.shared, ownSources: [source] },
      da: say(theme.da),
      en: say(theme.en),
    };
    const own = { ...activity.goal, source: 'egen-kilde' };
    const brought = {
      id: 'egen-kilde',
      title: 'Titel',
      publisher: 'Udgiver',
      url: 'https://example.dk/',
      published: '2026-05',
      checked: '2026-11-23',
    };
    const { knowledge, unreadable } = compose(
      local({ content }),
      local({
        kind: 'activity',
        id: 'mentor',
        content: { ...activity, ownSources: [brought], goal: own },
      }),
    );
    expect(unreadable).toEqual([]);
    expect(knowledge.findTheme('en', 'roller')?.sources).toContain('egen-kilde');
    expect(knowledge.themes('en').sources.get('egen-kilde')).toEqual(source);
    expect(knowledge.findActivity('mentor')?.goal.source).toBe('egen-kilde');
    expect(knowledge.catalogue.sources.get('egen-kilde')).toEqual(brought);

    const kind = (name: string) => KNOWLEDGE_KINDS.find((one) => one.kind === name)!;
    const faults = (id: string, typed: unknown) => {
      const read = kind('theme').read(id, typed);
      return read.ok ? read.value.faultsAmong(knowledge) : read.error;
    };
    // The theme itself may go on with its source; another may cite it, but not bring it again.
    expect(faults('roller', content)).toEqual([]);
    expect(faults('ny', content)).toEqual([
      { path: 'shared.ownSources.0.id', code: 'source-exists', value: 'egen-kilde' },
    ]);
    const citing = { ...content.shared, ownSources: [] };
    const listed = { ...citing, sources: [...citing.sources, 'egen-kilde'] };
    expect(faults('ny', { ...content, shared: listed })).toEqual([]);
    // Without bringing it the theme itself would lose it.
    expect(faults('roller', { ...content, shared: listed })).toEqual([
      { path: 'shared.sources', code: 'unknown-source', value: 'egen-kilde' },
    ]);
    const wrong = { ...source, url: 'javascript:alert(1)', published: 'i går' };
    const shared = { ...content.shared, ownSources: [wrong] };
    expect(faults('roller', { ...content, shared })).toEqual([
      { path: 'shared.ownSources.0.url', code: 'not-an-address', value: 'javascript:alert(1)' },
      { path: 'shared.ownSources.0.published', code: 'not-a-date', value: 'i går' },
    ]);
  });

  test('ignores a stored shipped text that the release no longer has', () => {
    const { knowledge } = compose(local({ id: 'borte', origin: 'shipped', content: theme }));
    expect(knowledge.findTheme('da', 'borte')).toBeUndefined();
  });
});

test('what is shipped with faults is ours, and is told at once', () => {
  const [themes] = KNOWLEDGE_KINDS;
  const broken = { ...themes!, shipped: () => new Map([['tom', { shared: {} }]]) };
  expect(() => composeKnowledge([broken], [], 0)).toThrow(/theme tom is shipped with faults: .*da missing/);
});
