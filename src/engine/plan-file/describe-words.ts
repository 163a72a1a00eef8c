import { SHOWN_LENGTH } from './file-limits.ts';
import type { PlanProblem } from './problem.ts';

/** The languages that problems are described in. */
export type ProblemLanguage = 'da' | 'en';

/** What stands at a key, in words: Danish and English. */
const NOUNS: Readonly<Record<string, readonly [da: string, en: string]>> = {
  format: ['Formatet', 'The format'],
  title: ['Titlen', 'The title'],
  taxonomy: ['Perioden for indsatsområder', 'The period of the effort areas'],
  id: ['Id’et', 'The id'],
  name: ['Navnet', 'The name'],
  kind: ['Typen', 'The kind'],
  organisations: ['Organisationen', 'The organisation'],
  areas: ['Boligområdet', 'The area'],
  area: ['Boligområdet', 'The area'],
  municipality: ['Kommunen', 'The municipality'],
  residents: ['Beboertallet', 'The number of residents'],
  needs: ['Behovet', 'The need'],
  effortArea: ['Indsatsområdet', 'The effort area'],
  effortAreas: ['Indsatsområdet', 'The effort area'],
  weight: ['Vægten', 'The weight'],
  target: ['Måltallet', 'The target'],
  activities: ['Indsatsen', 'The activity'],
  activity: ['Indsatsen', 'The activity'],
  priority: ['Prioriteten', 'The priority'],
  targetGroups: ['Målgruppen', 'The target group'],
  catalogue: ['Kataloghenvisningen', 'The catalogue reference'],
  owner: ['Ejeren', 'The owner'],
  chosen: ['Den valgte mulighed', 'The chosen option'],
  choose: ['Den valgte mulighed', 'The chosen option'],
  options: ['Muligheden', 'The option'],
  option: ['Muligheden', 'The option'],
  requires: ['Kravet', 'The requirement'],
  excludes: ['Udelukkelsen', 'The exclusion'],
  approach: ['Tilgangen', 'The approach'],
  costs: ['Omkostningen', 'The cost'],
  carried: ['Det bårne beløb', 'The carried amount'],
  amount: ['Beløbet', 'The amount'],
  amounts: ['Beløbet', 'The amount'],
  maxGap: ['Beløbet', 'The amount'],
  maxCost: ['Beløbet', 'The amount'],
  year: ['Året', 'The year'],
  firstYear: ['Det første år', 'The first year'],
  lastYear: ['Det sidste år', 'The last year'],
  by: ['Betaleren', 'The payer'],
  reach: ['Antallet af nåede personer', 'The reach'],
  persons: ['Antallet af personer', 'The number of persons'],
  staff: ['Stillingen', 'The post'],
  role: ['Rollen', 'The role'],
  placement: ['Placeringen', 'The placement'],
  fte: ['Antallet af årsværk', 'The number of full-time equivalents'],
  noticeMonths: ['Opsigelsesvarslet', 'The notice'],
  handover: ['Overdragelsen', 'The handover'],
  receiver: ['Modtageren', 'The receiver'],
  date: ['Datoen', 'The date'],
  budgetLine: ['Budgetposten', 'The budget line'],
  accepted: ['Modtagerens ja', "The receiver's acceptance"],
  funding: ['Finansieringskilden', 'The funding source'],
  source: ['Finansieringskilden', 'The funding source'],
  status: ['Statussen', 'The status'],
  count: ['Statussen', 'The status'],
  probability: ['Sandsynligheden', 'The probability'],
  group: ['Gruppen', 'The group'],
  range: ['Udfaldsrummet', 'The range'],
  low: ['Det lave udfald', 'The low outcome'],
  likely: ['Det sandsynlige udfald', 'The likely outcome'],
  high: ['Det høje udfald', 'The high outcome'],
  earmark: ['Øremærkningen', 'The earmark'],
  costKinds: ['Omkostningstypen', 'The cost kind'],
  maxShare: ['Den største andel', 'The highest share'],
  shareGroup: ['Medfinansieringsgruppen', 'The share group'],
  pins: ['Det fastlåste beløb', 'The pin'],
  limits: ['Afsnittet med grænser', 'The part with limits'],
  maxFte: ['Grænsen for årsværk', 'The limit of posts'],
  minCoverage: ['Kravet til dækning', 'The coverage limit'],
  share: ['Dækningen', 'The coverage'],
  mustKeep: ['Indsatsen', 'The activity'],
  mustClose: ['Indsatsen', 'The activity'],
  forbid: ['Forbuddet', 'The forbidden option'],
  fix: ['Bindingen', 'The fixed option'],
  scenarios: ['Scenariet', 'The scenario'],
  level: ['Niveauet', 'The level'],
  costIndex: ['Omkostningsindekset', 'The cost index'],
  factor: ['Faktoren', 'The factor'],
};

/** Records whose keys are ids or years. */
const RECORDS = new Set(['choose', 'level', 'costIndex', 'maxGap', 'maxCost', 'funding']);

/** What stands at the problem's place, in words. */
export function subjectOf({ path }: PlanProblem, language: ProblemLanguage): string {
  const noun = NOUNS[namedKey(path) ?? ''] ?? ['Værdien', 'The value'];
  return noun[language === 'da' ? 0 : 1];
}

/** The last key of the path that has a name of its own: neither index nor id. */
export function namedKey(path: string): string | undefined {
  const steps = [...path.matchAll(/\.([\w$]+)|\[("(?:[^"\\]|\\.)*"|\d+)\]/g)];
  const keys = steps.map(([, key, quoted]) => key ?? quoted!);
  return keys.findLast((key, at) => Object.hasOwn(NOUNS, key) && !RECORDS.has(keys[at - 1] ?? ''));
}

const LOCALE = { da: 'da-DK', en: 'en-GB' } as const;

/** A number as the language writes it. */
export function written(value: number, language: ProblemLanguage): string {
  return new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: 12 }).format(value);
}

/** A size in MB with the decimals that tell it from a round number: `20`, `20.000001`. */
export function megabytes(bytes: number, language: ProblemLanguage): string {
  return written(bytes / 1_000_000, language);
}

/** The value found, as it stands in the file but for the decimal sign. */
export function shown(value: PlanProblem['value'], language: ProblemLanguage): string {
  if (typeof value === 'string') return quoted(value, language);
  if (typeof value !== 'number') return String(value);
  if (!Number.isFinite(value)) {
    return language === 'da' ? 'et tal uden for al måde' : 'a number beyond all measure';
  }
  const text = String(value);
  return language === 'da' ? text.replace('.', ',') : text;
}

/** Text in quotation marks; characters that cannot be seen are written as in JSON. */
export function quoted(text: string, language: ProblemLanguage): string {
  const cut = text.length > SHOWN_LENGTH + 1 ? `${text.slice(0, SHOWN_LENGTH)}…` : text;
  const visible = cut.replaceAll(
    /[\p{Cc}\p{Cs}]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return language === 'da' ? `»${visible}«` : `“${visible}”`;
}
