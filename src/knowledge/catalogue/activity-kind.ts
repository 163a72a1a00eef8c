import { z } from 'zod';
import { EFFORT_AREAS } from '../../engine/index.ts';
import { fail, ok, type Result } from '../../shared/index.ts';
import { readContent } from '../editing/domain/content-faults.ts';
import type { ContentFault, EditableKind } from '../editing/domain/document.ts';
import { type Catalogue, type CatalogueActivity, FORMS, METHODS, STRENGTHS } from './activity.ts';

const text = z.string().trim().min(1);
const id = z.string().regex(/^[a-z0-9-]+$/);
const words = z.strictObject({ da: text, en: text });
const statement = words.extend({ source: id.optional() });

const activitySchema = z.strictObject({
  name: words,
  nameSources: z.array(id),
  effortAreas: z.array(id).min(1),
  targetGroups: z.array(id).min(1),
  target: words,
  goal: statement,
  how: statement,
  forms: z.array(z.enum(FORMS)).min(1),
  methods: z.array(z.enum(METHODS)).min(1),
  partners: z.array(id).min(1),
  indicator: words,
  evidence: z.strictObject({
    strength: z.enum(STRENGTHS),
    findings: z.array(words.extend({ source: id })),
  }),
});

/** An activity of the catalogue as it is written and stored. */
export type ActivityContent = Omit<CatalogueActivity, 'id'>;

/** What activities point to: words, sources and effort areas. */
export type CatalogueSurroundings = Omit<Catalogue, 'activities'>;

/** An activity's content, or everything that is wrong with it. */
export function readActivity(content: unknown): Result<ActivityContent, readonly ContentFault[]> {
  const read = readContent(activitySchema, content);
  if (!read.ok) return read;
  const { evidence } = read.value;
  const found = evidence.strength !== 'ikke-fundet';
  const lists = ['effortAreas', 'targetGroups', 'partners', 'forms', 'methods'] as const;
  const faults: ContentFault[] = [
    ...lists.flatMap((field) => twice(field, read.value[field])),
    ...(found === evidence.findings.length > 0
      ? []
      : [{ path: 'evidence.findings', code: 'findings-do-not-fit' }]),
  ];
  return faults.length > 0 ? fail(faults) : ok(read.value);
}

function twice(path: string, values: readonly string[]): ContentFault[] {
  const again = values.filter((value, index) => values.indexOf(value) !== index);
  return [...new Set(again)].map((value) => ({ path, code: 'twice', value }));
}

/** What an activity points to that is not there. */
export function activityFaults(
  activity: ActivityContent,
  { taxonomy, targetGroups, partners, sources }: CatalogueSurroundings,
): ContentFault[] {
  const { goal, how, evidence } = activity;
  const unknown = (
    path: string,
    what: string,
    ids: readonly (string | undefined)[],
    known: ReadonlyMap<string, unknown>,
  ): ContentFault[] =>
    ids
      .filter((one) => one !== undefined)
      .filter((one) => !known.has(one))
      .map((value) => ({ path, code: `unknown-${what}`, value }));
  return [
    ...unknown('effortAreas', 'effort-area', activity.effortAreas, EFFORT_AREAS[taxonomy]),
    ...unknown('targetGroups', 'target-group', activity.targetGroups, targetGroups),
    ...unknown('partners', 'partner', activity.partners, partners),
    ...unknown('nameSources', 'source', activity.nameSources, sources),
    ...unknown('goal.source', 'source', [goal.source], sources),
    ...unknown('how.source', 'source', [how.source], sources),
    ...evidence.findings.flatMap(({ source }, index) =>
      unknown(`evidence.findings.${index}.source`, 'source', [source], sources),
    ),
  ];
}

/** An activity without what a later release has taken away, so that no page stumbles over it. */
export function fittingActivity(
  key: string,
  content: ActivityContent,
  surroundings: CatalogueSurroundings,
): CatalogueActivity {
  const activity = { id: key, ...content };
  if (activityFaults(content, surroundings).length === 0) return activity;
  const { taxonomy, targetGroups, partners, sources } = surroundings;
  const findings = content.evidence.findings.filter(({ source }) => sources.has(source));
  return {
    ...activity,
    effortAreas: content.effortAreas.filter((one) => EFFORT_AREAS[taxonomy].has(one)),
    targetGroups: content.targetGroups.filter((one) => targetGroups.has(one)),
    partners: content.partners.filter((one) => partners.has(one)),
    nameSources: content.nameSources.filter((one) => sources.has(one)),
    goal: sourced(content.goal, sources),
    how: sourced(content.how, sources),
    evidence: {
      strength: findings.length > 0 ? content.evidence.strength : 'ikke-fundet',
      findings,
    },
  };
}

function sourced(
  { source, ...rest }: ActivityContent['goal'],
  sources: CatalogueSurroundings['sources'],
) {
  return source !== undefined && sources.has(source) ? { ...rest, source } : rest;
}

/** How activities are edited; `content.ts` adds what is shipped. */
export const activityKind: EditableKind<ActivityContent> = {
  kind: 'activity',
  read: readActivity,
  titleOf: ({ name }) => name,
  reviewAgain: () => undefined,
  faultsAmong: (_id, content, { catalogue }) => activityFaults(content, catalogue),
};
