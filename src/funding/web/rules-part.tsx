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
        groups={rules
          .map((rule) => ({
            key: rule.shareGroup,
            title: text.group(
              ruleName(rule, context),
              formatShare(language, rule.limit / SHARE_SCALE),
            ),
            rows: rule.years.filter(({ used }) => used > 0),
          }))
          .filter(({ rows }) => rows.length > 0)}
        rowMark={({ holds }) => (holds ? undefined : 'gap')}
        empty={<></>}
        dense
        language={language}
      />
      {rules.map((rule) => (
        <IdleYears context={context} rule={rule} named={rules.length > 1} />
      ))}
      <HowFound
        origin={context.origin({ definition: text.definition, calculation: text.calculation })}
        language={language}
      />
    </Section>
  );
}

/** The names of the sources that a rule binds. */
function ruleName({ sources }: ShareRule, { language }: PageContext): string {
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

/** The years in which the sources of a rule give nothing, so that there is nothing to match. */
function IdleYears({
  context,
  rule,
  named,
}: {
  context: PageContext;
  rule: ShareRule;
  named: boolean;
}) {
  const { language } = context;
  const idle = rule.years.filter(({ used }) => used === 0).map(({ year }) => year);
  if (idle.length === 0) return null;
  const sentence = partMessages(language).rules.idle(yearsWords(language, idle));
  return <p>{named ? `${ruleName(rule, context)}: ${sentence}` : sentence}</p>;
}

type AmountOfRule = 'used' | 'paidInScope' | 'missingCofinancing' | 'moneyAtRisk';

function columns({ language, kroner }: PageContext): Column<ShareRuleAnswer>[] {
  const text = partMessages(language).rules;
  const amount = (part: AmountOfRule, header: string, note?: string): Column<ShareRuleAnswer> => ({
    key: part,
    header,
    ...(note === undefined ? {} : { note }),
    numeric: true,
    cell: (year) => kroner(year[part]),
  });
  return [
    { key: 'year', header: text.year, cell: ({ year }) => String(year) },
    amount('used', text.used),
    amount('paidInScope', text.paid, text.paidNote),
    {
      key: 'share',
      header: text.share,
      numeric: true,
      cell: ({ share }) => formatShare(language, share),
    },
    {
      key: 'holds',
      header: text.holds,
      nowrap: true,
      cell: ({ holds }) => (
        <StatusWord tone={holds ? 'good' : 'gap'}>{holds ? text.yes : text.no}</StatusWord>
      ),
    },
    amount('missingCofinancing', text.missing, text.missingNote),
    amount('moneyAtRisk', text.risk, text.riskNote),
  ];
}
