import { z } from 'zod';
import { localDate, type LocalDate } from '../../shared/index.ts';
import convictionLimits from '../../../content/areas/conviction-limits.json';
import figuresText from '../../../content/areas/figures.csv?raw';
import listCounts from '../../../content/areas/list-counts.json';
import listsText from '../../../content/areas/lists.csv?raw';
import names from '../../../content/areas/names.json';
import danishNotes from '../../../content/areas/notes-da.json';
import { explainCsvProblem, readFigureFile, readListFile, type CsvProblem } from '../csv/index.ts';
import type { Result } from '../../shared/index.ts';
import { decimal } from '../domain/index.ts';

const day = z.string().transform((text): LocalDate => localDate(text));
const confidence = z.enum(['high', 'medium', 'low']);

const namesSchema = z.object({
  aliases: z.array(
    z.object({
      municipality: z.string(),
      name: z.string(),
      sameAs: z.string(),
      reason: z.string(),
      source: z.string(),
    }),
  ),
  notListAreas: z.array(
    z.object({
      municipality: z.string(),
      name: z.string(),
      reason: z.object({ da: z.string(), en: z.string() }),
      source: z.string(),
    }),
  ),
});

const countsSchema = z.object({
  sources: z.array(z.string()),
  counts: z.array(
    z.object({
      year: z.int(),
      listDate: day.nullable(),
      areas: z.partialRecord(
        z.enum(['udsat', 'parallelsamfund', 'omdannelse', 'forebyggelse']),
        z.int(),
      ),
      residents: z.int().optional(),
    }),
  ),
});

const limitsSchema = z.object({
  observed: z.array(
    z.object({
      listDate: day,
      times: z.int().nullable(),
      limitsPct: z.array(z.string().transform((text) => decimal(text))),
      confidence,
      note: z.string().optional(),
      sources: z.array(z.string()),
    }),
  ),
});

const notesSchema = z.object({ notes: z.record(z.string(), z.string()) });

/** How many areas each list held, year by year. */
export type YearCounts = z.infer<typeof countsSchema>['counts'][number];

/** A limit for convicted that a source states, in percent. */
export type ObservedLimit = z.infer<typeof limitsSchema>['observed'][number];

/** The carried facts as they stand in `content/areas`. A fault in them is ours and throws. */
export function loadContent() {
  const bytes = (text: string) => new TextEncoder().encode(text);
  return {
    figures: read('figures.csv', readFigureFile(bytes(figuresText))).rows,
    lists: read('lists.csv', readListFile(bytes(listsText))).rows,
    names: namesSchema.parse(names),
    counts: countsSchema.parse(listCounts),
    limits: limitsSchema.parse(convictionLimits).observed,
    danishNotes: notesSchema.parse(danishNotes).notes,
  };
}

function read<Value>(file: string, result: Result<Value, readonly CsvProblem[]>): Value {
  if (result.ok) return result.value;
  const reasons = result.error.map((problem) => explainCsvProblem('en', problem));
  throw new Error(`content/areas/${file}: ${reasons.join(' ')}`);
}
