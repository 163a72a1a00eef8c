import { z } from 'zod';
import { EFFORT_AREAS, TAXONOMIES } from '../../engine/index.ts';
import { isLocalDate, type LocalDate } from '../../shared/index.ts';
import { type Catalogue, type CatalogueActivity, FORMS, METHODS, STRENGTHS } from './activity.ts';

const text = z.string().trim().min(1);
const id = z.string().regex(/^[a-z0-9-]+$/);
const words = z.strictObject({ da: text, en: text });
const day = z.string().transform((value, context): LocalDate => {
  if (isLocalDate(value)) return value;
  context.addIssue({ code: 'custom', message: `not a date: ${value}` });
  return z.NEVER;
});

const headSchema = z.strictObject({
  taxonomy: z.enum(TAXONOMIES),
  reviewed: day,
  reviewAgain: day,
});

const sourceSchema = z.strictObject({
  title: text,
  publisher: text,
  url: z.url({ protocol: /^https$/ }),
  published: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .nullable(),
  checked: day.nullable(),
});

const wordsSchema = z.strictObject({
  targetGroups: z.record(id, words),
  partners: z.record(id, words),
});

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

/** The files of the catalogue as they were read. */
export interface CatalogueFiles {
  readonly head: unknown;
  readonly sources: unknown;
  readonly words: unknown;
  /** By id. */
  readonly activities: Readonly<Record<string, unknown>>;
}

/** The catalogue that the files make. A fault in them is ours and throws, with every reason. */
export function readCatalogue(files: CatalogueFiles): Catalogue {
  const { targetGroups, partners } = wordsSchema.parse(files.words);
  const activities = Object.entries(files.activities).map(([key, file]): CatalogueActivity => {
    const read = activitySchema.safeParse(file);
    if (!read.success) throw new Error(`activities/${key}: ${z.prettifyError(read.error)}`);
    return { id: id.parse(key), ...read.data };
  });
  const catalogue = {
    ...headSchema.parse(files.head),
    activities,
    sources: new Map(Object.entries(z.record(id, sourceSchema).parse(files.sources))),
    targetGroups: new Map(Object.entries(targetGroups)),
    partners: new Map(Object.entries(partners)),
  };
  const faults = activities.flatMap((activity) =>
    faultsOf(activity, catalogue).map((fault) => `activities/${activity.id}: ${fault}`),
  );
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return catalogue;
}

function faultsOf(activity: CatalogueActivity, catalogue: Catalogue): string[] {
  const { evidence } = activity;
  const effortAreas = EFFORT_AREAS[catalogue.taxonomy];
  const found = evidence.strength !== 'ikke-fundet';
  return [
    ...unknown('effort area', activity.effortAreas, effortAreas),
    ...unknown('target group', activity.targetGroups, catalogue.targetGroups),
    ...unknown('partner', activity.partners, catalogue.partners),
    ...unknown('source', sourcesOf(activity), catalogue.sources),
    ...(found === evidence.findings.length > 0 ? [] : ['findings do not fit the strength']),
  ];
}

function unknown(what: string, ids: readonly string[], known: ReadonlyMap<string, unknown>) {
  const twice = ids.filter((one, index) => what !== 'source' && ids.indexOf(one) !== index);
  return [
    ...ids.filter((one) => !known.has(one)).map((one) => `unknown ${what} ${one}`),
    ...twice.map((one) => `${what} ${one} stands twice`),
  ];
}

/** Ids of all sources that an activity rests on, each once, in the order of the page. */
export function sourcesOf({ goal, how, evidence, nameSources }: CatalogueActivity): string[] {
  const ids = [goal.source, how.source, ...evidence.findings.map(({ source }) => source)];
  return [...new Set([...ids, ...nameSources])].filter((one) => one !== undefined);
}
