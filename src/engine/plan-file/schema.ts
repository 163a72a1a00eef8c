import { z } from 'zod';
import {
  APPROACHES,
  AREA_KINDS,
  COST_KINDS,
  FUNDING_KINDS,
  FUNDING_STATUSES,
  ORGANISATION_KINDS,
  PLACEMENTS,
  STAFF_ROLES,
  TAXONOMIES,
} from '../model/index.ts';
import { byId, byYear, list } from './bounded.ts';
import { MAX_MONTHS, MAX_PERSONS, MAX_POSTS, MAX_WEIGHT } from './file-limits.ts';
import { schemaNotes } from './schema-notes.ts';
import {
  amount,
  date,
  decimalNumber,
  factor,
  id,
  name,
  record,
  reference,
  share,
  wholeNumber,
  year,
} from './schema-values.ts';

/** The name and version of the format, the value of the key `format`. */
export const PLAN_FORMAT = 'helhed-plan/1';

const priority = wholeNumber({ minimum: 1, maximum: 9 }, '1 comes first, 9 last.');
const persons = decimalNumber({ maximum: MAX_PERSONS });
const posts = decimalNumber({ maximum: MAX_POSTS }, 'Full-time equivalents.');

/** A list that may be left out, which is the same as an empty one. */
function anyNumberOf<Item extends z.ZodType>(item: Item) {
  return list(item).default([]);
}

const organisation = record({ id, name, kind: z.enum(ORGANISATION_KINDS) });

const need = record({
  effortArea: reference,
  weight: decimalNumber({ maximum: MAX_WEIGHT }),
  target: decimalNumber({ maximum: MAX_PERSONS, above: true }, 'Persons a year.'),
});

const area = record({
  id,
  name,
  municipality: name.exactOptional(),
  residents: wholeNumber({ maximum: MAX_PERSONS }).exactOptional(),
  kind: z.enum(AREA_KINDS).exactOptional(),
  needs: anyNumberOf(need),
});

const optionRef = record({ activity: reference, option: reference });

const option = record({
  id,
  name,
  approach: z.enum(APPROACHES),
  costs: anyNumberOf(record({ year, kind: z.enum(COST_KINDS), amount })),
  carried: anyNumberOf(record({ year, amount, by: reference })),
  reach: anyNumberOf(
    record({ area: reference, effortArea: reference, persons, firstYear: year, lastYear: year }),
  ),
  staff: anyNumberOf(
    record({
      role: z.enum(STAFF_ROLES),
      placement: z.enum(PLACEMENTS),
      fte: posts,
      firstYear: year,
      lastYear: year,
      noticeMonths: wholeNumber({ maximum: MAX_MONTHS }),
    }),
  ),
  handover: record({
    receiver: reference.exactOptional(),
    date: date.exactOptional(),
    budgetLine: name.exactOptional(),
    accepted: z.boolean().exactOptional(),
  }).exactOptional(),
  requires: anyNumberOf(optionRef),
  excludes: anyNumberOf(optionRef),
});

const activity = record({
  id,
  name,
  priority,
  effortAreas: anyNumberOf(reference),
  targetGroups: anyNumberOf(name),
  catalogue: id.exactOptional(),
  owner: reference.exactOptional(),
  chosen: reference.exactOptional(),
  options: list(option).min(1),
});

const source = record({
  id,
  name,
  kind: z.enum(FUNDING_KINDS),
  status: z.enum(FUNDING_STATUSES),
  priority,
  probability: share.exactOptional(),
  group: id.exactOptional(),
  range: record({ low: factor, likely: factor, high: factor }).exactOptional(),
  amounts: anyNumberOf(record({ year, amount })),
  earmark: record({
    areas: list(reference).min(1).exactOptional(),
    effortAreas: list(reference).min(1).exactOptional(),
    activities: list(reference).min(1).exactOptional(),
    costKinds: list(z.enum(COST_KINDS)).min(1).exactOptional(),
  }).exactOptional(),
  maxShare: share.exactOptional(),
  shareGroup: id.exactOptional(),
});

const pin = record({
  source: reference,
  activity: reference,
  kind: z.enum(COST_KINDS),
  year,
  amount,
});

const limits = record({
  count: list(z.enum(FUNDING_STATUSES)).exactOptional(),
  maxGap: byYear(amount).exactOptional(),
  maxCost: byYear(amount).exactOptional(),
  maxFte: list(
    record({
      role: z.enum(STAFF_ROLES).exactOptional(),
      placement: z.enum(PLACEMENTS).exactOptional(),
      fte: posts,
    }),
  ).exactOptional(),
  minCoverage: list(
    record({ area: reference, effortArea: reference.exactOptional(), share }),
  ).exactOptional(),
  mustKeep: list(reference).exactOptional(),
  mustClose: list(reference).exactOptional(),
  forbid: list(optionRef).exactOptional(),
  fix: list(optionRef).exactOptional(),
});

const scenario = record({
  id,
  name,
  choose: byId(reference).default({}),
  level: byId(factor).default({}),
  costIndex: byYear(factor).default({}),
  funding: byId(
    record({
      factor: factor.exactOptional(),
      status: z.enum(FUNDING_STATUSES).exactOptional(),
    }),
  ).default({}),
});

/** The shape of a plan file. What it reads is a plan in øre and ten-thousandths. */
export const planFile = record({
  format: z.literal(PLAN_FORMAT),
  title: name,
  firstYear: year,
  lastYear: year,
  taxonomy: z.enum(TAXONOMIES),
  organisations: anyNumberOf(organisation),
  areas: anyNumberOf(area),
  activities: anyNumberOf(activity),
  funding: anyNumberOf(source),
  pins: anyNumberOf(pin),
  limits: limits.exactOptional(),
  scenarios: anyNumberOf(scenario),
});

const DEFINITIONS: Readonly<Record<string, z.ZodType>> = {
  organisation,
  area,
  need,
  activity,
  option,
  optionRef,
  source,
  pin,
  limits,
  scenario,
};
for (const [key, schema] of Object.entries(DEFINITIONS)) schema.register(schemaNotes, { id: key });
