import type { ShareRuleAnswer } from '../../engine/index.ts';
import { formatShare } from '../../platform/i18n/index.ts';
import { fromOre, SHARE_SCALE } from '../../shared/index.ts';
import { Alert, type Column, DataTable, HowFound, Section, StatusWord } from '../../ui/index.ts';
import { brokenYears, type ShareRule } from '../domain/index.ts';
import { derived } from './derived.ts';
import type { PageContext } from './page-context.ts';
import { partMessages } from './part-messages.ts';
import { listed, restOf, yearsWords } from './words.ts';

/** Medfinansiering: whether the sources that pay a share only get it matched. Nothing when the plan
 * has no such source. */
export function RulesPart({ context }: { context: PageContext }) {
  const { reading, language } = context;
  const text = partMessages(language).rules;
  const rules = derived.rules(reading);
  if (rules.length === 0) return null;
  const withLbf = rules.some((rule) => rule.sources.some((source) => source.kind === 'lbf'));
  return (
    <Section id="medfinansiering" title={text.title} lead={leadText(context, rules)}>
      {withLbf && <p>{text.lbf}</p>}
      {rules.map((rule) => (
        <BrokenRule context={context} rule={rule} />
      ))}
      <DataTable
        id="andelsregler"
        caption={text.caption}
        columns={columns(context)}
        groups={rules.map((rule) => ({
          key: rule.shareGroup,
          title: ruleName(rule, context),
          rows: rule.years,
        }))}
        rowMark={(year) => (year.holds ? (year.used === 0 ? 'muted' : undefined) : 'gap')}
        dense
        language={language}
      />
      <HowFound
        origin={context.origin({ definition: text.definition, calculation: text.calculation })}
        language={language}
      />
    </Section>
  );
}

/** The names of the sources that a rule binds. */
export function ruleName({ sources }: ShareRule, { language }: PageContext): string {
  return listed(
    language,
    sources.map((source) => source.name),
  );
}

function leadText({ language }: PageContext, rules: readonly ShareRule[]): string {
  const text = partMessages(language).rules;
  const limits = new Set(rules.map((rule) => rule.limit));
  const [limit] = limits;
  if (limit === undefined || limits.size > 1) return text.leadSeveral;
  return text.lead(
    formatShare(language, limit / SHARE_SCALE),
    formatShare(language, restOf(limit)),
  );
}

function BrokenRule({ context, rule }: { context: PageContext; rule: ShareRule }) {
  const { language, money } = context;
  const text = partMessages(language).rules;
  const broken = brokenYears(rule);
  if (broken.length === 0) return null;
  const sum = (part: 'missingCofinancing' | 'moneyAtRisk') =>
    money(fromOre(broken.reduce((total, year) => total + year[part], 0)));
  const years = yearsWords(
    language,
    broken.map(({ year }) => year),
  );
  return (
    <Alert kind="caution" title={`${ruleName(rule, context)}: ${text.broken(years)}`}>
      <p>{text.brokenText(sum('missingCofinancing'), sum('moneyAtRisk'))}</p>
    </Alert>
  );
}

function columns({ language, kroner }: PageContext): Column<ShareRuleAnswer>[] {
  const text = partMessages(language).rules;
  const whenUsed =
    (cell: (year: ShareRuleAnswer) => string) =>
    (year: ShareRuleAnswer): string =>
      year.used === 0 ? '–' : cell(year);
  const amount = (key: string, header: string, part: AmountOfRule): Column<ShareRuleAnswer> => ({
    key,
    header,
    numeric: true,
    cell: whenUsed((year) => kroner(year[part])),
  });
  return [
    { key: 'year', header: text.year, cell: ({ year }) => String(year) },
    amount('used', text.used, 'used'),
    amount('paid', text.paid, 'paidInScope'),
    {
      key: 'share',
      header: text.share,
      numeric: true,
      cell: whenUsed(({ share }) => formatShare(language, share)),
    },
    {
      key: 'limit',
      header: text.limit,
      numeric: true,
      cell: ({ limit }) => formatShare(language, limit / SHARE_SCALE),
    },
    { key: 'holds', header: text.holds, nowrap: true, cell: (year) => holdsWord(year, text) },
    amount('missing', text.missing, 'missingCofinancing'),
    amount('risk', text.risk, 'moneyAtRisk'),
  ];
}

type AmountOfRule = 'used' | 'paidInScope' | 'missingCofinancing' | 'moneyAtRisk';

function holdsWord(
  { holds, used }: ShareRuleAnswer,
  text: { readonly yes: string; readonly no: string; readonly noUse: string },
) {
  if (used === 0) return <StatusWord tone="unknown">{text.noUse}</StatusWord>;
  return <StatusWord tone={holds ? 'good' : 'gap'}>{holds ? text.yes : text.no}</StatusWord>;
}
