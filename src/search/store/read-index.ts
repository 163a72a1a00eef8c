import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/db/index.ts';
import {
  type FittingWord,
  isStopWord,
  knownParts,
  piecesOf,
  type SearchDocument,
  type SearchKind,
  type SearchLanguage,
  type SearchPart,
  splitCompound,
  type Term,
  type TermMatch,
  trigramsOf,
  type UsedWord,
} from '../domain/index.ts';
import './tables.ts';

const TIME_LIMIT_MS = 2000;
const MOST_WORDS = 50;
/** The best by title and summary, which can be shown; weighed by their whole text too when no more
 * were found, since long texts are slow to weigh. */
const BEST = 300;

/** What was found: how many of each kind, and one page of them. */
export interface FoundPage {
  readonly counts: Readonly<Partial<Record<SearchKind, number>>>;
  readonly documents: readonly Pick<
    SearchDocument,
    'kind' | 'id' | 'path' | 'title' | 'summary' | 'body'
  >[];
}

/** A transaction for asking the index: limited in time. The planner takes reading a long text for
 * cheap, which it is not, so it is told to use the index. */
export function asking<Answer>(db: Db, ask: (tx: Tx) => Promise<Answer>): Promise<Answer> {
  return db.transaction().execute(async (tx) => {
    await sql`
      select set_config('statement_timeout', ${String(TIME_LIMIT_MS)}, true),
        set_config('enable_seqscan', 'off', true)`.execute(tx);
    return ask(tx);
  });
}

interface FitRow {
  readonly term: string;
  readonly lexemes: string[] | null;
  readonly stems: string[];
  readonly word: string | null;
  readonly stem: string | null;
  readonly parts: string[] | null;
  /** Whether compounds are made of it. */
  readonly is_part: boolean;
}

/** What the vocabulary knows of the terms, in their order. */
export async function matchTerms(
  tx: Tx,
  language: SearchLanguage,
  terms: readonly Term[],
): Promise<readonly TermMatch[]> {
  const { rows } = await sql<FitRow>`
    with lexized as (
      select term, ts_lexize(${stemmerOf(language)}::regdictionary, term) as lexemes
      from unnest(${terms.map(({ word }) => word)}::text[]) term
    ), typed as (
      select term collate "C" as term, lexemes, ${stemsAlike(language)} as stems from lexized
    )
    select typed.term, lexemes, stems, fit.word, fit.stem, fit.parts,
      exists (select from search_word where part_stems && stems) as is_part
    from typed
    left join lateral (
      (select word, stem, parts from search_word
        where language = ${language} and stem = any(stems)
        order by documents desc limit ${MOST_WORDS})
      union all
      (select word, stem, parts from search_word
        where language = ${language} and cardinality(stems) > 0 and length(typed.term) > 2
          and word >= typed.term and word < typed.term || chr(1114111)
        order by documents desc limit ${MOST_WORDS})
    ) fit on true`.execute(tx);
  const matches: TermMatch[] = [];
  for (const term of terms) matches.push(await matchOf(tx, language, term, rows));
  return matches;
}

async function matchOf(
  tx: Tx,
  language: SearchLanguage,
  term: Term,
  rows: readonly FitRow[],
): Promise<TermMatch> {
  const fits = rows.filter((row) => row.term === term.word);
  const words = fits.flatMap(({ word, stem }): FittingWord[] =>
    word === null ? [] : [{ word, stem: stem ?? '' }],
  );
  const own = fits.find(({ word }) => word === term.word);
  const parts =
    language === 'en' ? [] : (own?.parts ?? (await partsOfUnknown(tx, language, term.word)));
  return {
    term,
    isStopWord: fits[0]?.lexemes?.length === 0 || (language === 'da' && isStopWord(term.word)),
    stems: usedStems(fits),
    isPart: fits[0]?.is_part ?? false,
    words,
    parts: parts.length > 1 ? await stemsOf(tx, language, parts) : [],
  };
}

/** Of the stems that mean the same, its own and those that words have. */
function usedStems(fits: readonly FitRow[]): readonly string[] {
  const used = new Set(fits.map(({ stem }) => stem));
  const [own = ''] = fits[0]?.lexemes ?? [];
  return (fits[0]?.stems ?? []).filter((stem) => stem === own || used.has(stem));
}

/** What a compound is made of that no document uses. */
async function partsOfUnknown(
  tx: Tx,
  language: SearchLanguage,
  word: string,
): Promise<readonly string[]> {
  const pieces = piecesOf(word);
  if (pieces.length === 0) return [];
  const known = await tx
    .selectFrom('search_word')
    .select('word')
    .where('language', '=', language)
    .where('word', '=', sql<string>`any(${pieces}::text[])`)
    .execute();
  return splitCompound(word, knownParts(known.map((row) => row.word)));
}

async function stemsOf(
  tx: Tx,
  language: SearchLanguage,
  words: readonly string[],
): Promise<readonly (readonly string[])[]> {
  const { rows } = await sql<{ stems: string[] }>`
    select ${stemsAlike(language)} as stems from (
      select term, place, ts_lexize(${stemmerOf(language)}::regdictionary, term) as lexemes
      from unnest(${words}::text[]) with ordinality as t(term, place)
    ) lexized order by place`.execute(tx);
  return rows.map(({ stems }) => stems).filter(({ length }) => length > 0);
}

function stemmerOf(language: SearchLanguage): string {
  return language === 'en' ? 'english_stem' : 'danish_stem';
}

/** The stems of words of the same meaning as `term`, whose stem is in `lexemes`. The Danish stemmer
 * takes "indsats" for a genitive, and "forankring" for another word than "forankre". */
function stemsAlike(language: SearchLanguage) {
  return language === 'en'
    ? sql`lexemes`
    : sql`case when cardinality(lexemes) = 0 then array[]::text[] else array(
        select distinct stem from unnest(
          array[term, lexemes[1]]
          || ts_lexize('danish_stem', lexemes[1])
          || case when lexemes[1] like '_____%ing' then left(lexemes[1], -3)
               else lexemes[1] || 'ing' end) stem) end`;
}

/** Words that share letters with one that nobody uses, the likest first. */
export async function wordsLike(
  tx: Tx,
  language: SearchLanguage,
  typed: string,
): Promise<readonly (UsedWord & { readonly shown: string })[]> {
  const trigrams = trigramsOf(typed);
  const inARow = fourInARow(trigrams).map((pair) => sql`trigrams @> ${pair}::text[]`);
  const { rows } = await sql<UsedWord & { shown: string }>`
    select word, documents, shown from search_word
    where language = ${language} and (${sql.join(inARow, sql` or `)})
      and length(word) between ${typed.length - 3} and ${typed.length + 3}
    order by (select count(*) from unnest(trigrams) one where one = any(${trigrams}::text[])) desc,
      documents desc
    limit 60`.execute(tx);
  return rows;
}

const LONG = 6;

/** Two trigrams that follow each other: words that share neither with one typed are far from it. The
 * first and the last of long words are left out, since very many words begin or end so. */
function fourInARow(trigrams: readonly string[]): string[][] {
  const pairs = trigrams.slice(1).map((trigram, index) => [trigrams[index]!, trigram]);
  return pairs.length > LONG ? pairs.slice(1, -1) : pairs;
}

/** Asks the whole-text index. */
export async function findDocuments(
  tx: Tx,
  asked: {
    readonly language: SearchLanguage;
    /** As `indexQuery` writes it. */
    readonly query: string;
    /** Titles that are one of these, or begin so, come first. */
    readonly titles: readonly string[];
    readonly part: SearchPart;
    readonly perPage: number;
  },
): Promise<FoundPage> {
  const { language, query, titles, part, perPage } = asked;
  const kinds = part.kinds.length > 0 ? part.kinds : null;
  const { rows } = await sql<{
    counts: FoundPage['counts'];
    documents: FoundPage['documents'] | null;
  }>`
    with hit as materialized (
      select kind, id, ts_rank('{0.1, 0.2, 0.6, 1}', head, ${query}::tsquery)
        + case when title_key = any(${titles}::text[]) then 4 else 0 end as score, title_key
      from search_document
      where language = ${language} and whole @@ ${query}::tsquery
    ), best as materialized (
      select * from hit
      where ${kinds}::text[] is null or kind = any(${kinds}::text[])
      order by score desc, kind, id limit ${BEST}
    ), weighed as materialized (
      select kind, id, score
        + case when exists (select from unnest(${titles}::text[]) one
            where starts_with(title_key, one || ' ')) then 2 else 0 end
        + case when (select count(*) from hit) > ${BEST} then 0
        else (select ts_rank('{0.05, 0.2, 0.6, 1}', whole, ${query}::tsquery, 1)
          from search_document d
          where d.language = ${language} and d.kind = best.kind and d.id = best.id) end as score
      from best
    ), page as (
      select * from weighed order by score desc, kind, id
      limit ${perPage} offset ${(part.page - 1) * perPage}
    )
    select
      coalesce((select jsonb_object_agg(kind, number)
        from (select kind, count(*) as number from hit group by kind) c), '{}') as counts,
      (select jsonb_agg(jsonb_build_object('kind', kind, 'id', id, 'path', path, 'title', title,
          'summary', summary, 'body', body) order by score desc, kind, id)
        from page join search_document using (kind, id)
        where language = ${language}) as documents`.execute(tx);
  const [row] = rows;
  return { counts: row!.counts, documents: row!.documents ?? [] };
}
