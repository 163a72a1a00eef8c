import { z } from 'zod';
import { EFFORT_AREAS } from '../../engine/index.ts';
import { fail, ok, type Result } from '../../shared/index.ts';
import { readContent } from '../editing/domain/content-faults.ts';
import type { ContentFault, EditableKind } from '../editing/domain/document.ts';
import { documentsOf } from '../editing/domain/knowledge.ts';
import { sourceFaults, sourcesBeside } from '../editing/domain/own-sources.ts';
import { type Catalogue, type CatalogueActivity, FORMS, METHODS, STRENGTHS } from './activity.ts';
import { catalogueSourceSchema } from './catalogue-source.ts';

const ownSource = catalogueSourceSchema.extend({ id: z.string().regex(/^[a-z0-9-]+$/) });
const text = z.string().trim().min(1);
const id = z.string().regex(/^[a-z0-9-]+$/);
const words = z.strictObject({ da: text, en: text });
const statement = words.extend({ source: id.optional() });

const activitySchema = z.strictObject({
  name: words,
  nameSources: z.array(id),
  ownSources: z.array(ownSource).optional(),
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
    ...twice(
      'ownSources',
      (read.value.ownSources ?? []).map((source) => source.id),
    ),
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

/** Words that an activity points to and that are not there. */
function wordFaults(
  activity: ActivityContent,
  { taxonomy, targetGroups, partners }: CatalogueSurroundings,
): ContentFault[] {
  const unknown = (
    path: string,
    what: string,
    ids: readonly string[],
    known: ReadonlyMap<string, unknown>,
  ): ContentFault[] =>
    ids.filter((one) => !known.has(one)).map((value) => ({ path, code: `unknown-${what}`, value }));
  return [
    ...unknown('effortAreas', 'effort-area', activity.effortAreas, EFFORT_AREAS[taxonomy]),
    ...unknown('targetGroups', 'target-group', activity.targetGroups, targetGroups),
    ...unknown('partners', 'partner', activity.partners, partners),
  ];
}

/** Every place of an activity that points to a source. */
function listedSources({ nameSources, goal, how, evidence }: ActivityContent) {
  return [
    ...nameSources.map((source) => ({ path: 'nameSources', source })),
    { path: 'goal.source', source: goal.source },
    { path: 'how.source', source: how.source },
    ...evidence.findings.map(({ source }, index) => ({
      path: `evidence.findings.${index}.source`,
      source,
    })),
  ];
}

/** An activity without what a later release has taken away, so that no page stumbles over it. */
export function fittingActivity(
  key: string,
  content: ActivityContent,
  surroundings: CatalogueSurroundings,
): CatalogueActivity {
  const activity = { id: key, ...content };
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
  faultsAmong: (key, content, knowledge) => {
    const { catalogue } = knowledge;
    const declared = documentsOf<ActivityContent>(knowledge, { kind: 'activity' }).map((one) => ({
      id: one.id,
      own: one.content.ownSources ?? [],
    }));
    return [
      ...wordFaults(content, catalogue),
      ...sourceFaults(sourcesBeside(key, catalogue.sources, declared), {
        own: { path: 'ownSources', sources: content.ownSources ?? [] },
        listed: listedSources(content),
      }),
    ];
  },
};
