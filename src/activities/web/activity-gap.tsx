import { formatMoney, type Language } from '../../platform/i18n/index.ts';
import { allocationPath } from '../../funding/web/paths.ts';
import { planWords } from '../../plan/index.ts';
import { Disclosure, Facts, Section } from '../../ui/index.ts';
import { gapReasons, type KindGap, type SpentSource } from '../domain/gap-reasons.ts';
import { activityMessages } from './activity-messages.ts';
import type { ActivityMatter } from './activity-page.tsx';
import { listed, sourceName } from './words.tsx';

/** More names than this are counted instead of named. */
const MOST_NAMES = 6;

/** For each year with a gap: which sources could pay, and why they did not. */
export function GapReasons({ matter }: { matter: ActivityMatter }) {
  const { reading, activity, answer, view } = matter;
  const text = activityMessages(view.language);
  const years = answer.years
    .filter(({ gap }) => gap > 0)
    .map(({ year, gap }) => ({
      year,
      gap,
      kinds: gapReasons(reading.evaluation.explainGap(activity.id, year)),
    }));
  if (years.length === 0) return null;
  const outside = outsideSentences(
    matter,
    years.flatMap(({ kinds }) => kinds),
  );
  return (
    <Section title={text.whyTitle} id="hvorfor" lead={text.whyLead}>
      {years.map(({ year, gap, kinds }, index) => (
        <Disclosure
          summary={text.yearGap(year, formatMoney(view.language, gap))}
          open={index === 0}
        >
          <Facts
            facts={kinds.map((kind) => ({
              term: kindGapText(matter, kind),
              value: <Sentences sentences={reasonSentences(matter, kind)} />,
            }))}
          />
          <p>
            <a href={view.href(allocationPath(reading.partnership.id, activity.id, year))}>
              {text.allocation}
            </a>
          </p>
        </Disclosure>
      ))}
      {outside.length > 0 && (
        <Disclosure summary={text.outsideTitle}>
          <Sentences sentences={outside} />
        </Disclosure>
      )}
    </Section>
  );
}

function kindGapText({ view }: ActivityMatter, { kind, gap }: KindGap): string {
  const name = planWords(view.language).costKind[kind];
  return activityMessages(view.language).kindGap(name, formatMoney(view.language, gap));
}

function Sentences({ sentences }: { sentences: readonly string[] }) {
  return (
    <ul>
      {sentences.map((sentence) => (
        <li>{sentence}</li>
      ))}
    </ul>
  );
}

function reasonSentences({ reading, view }: ActivityMatter, kind: KindGap): string[] {
  const { plan } = reading;
  const { language } = view;
  const text = activityMessages(language);
  const names = (ids: readonly string[]) =>
    listed(
      language,
      ids.map((id) => sourceName(plan, id)),
      MOST_NAMES,
    );
  const sentences = [
    ...kind.spent.map((source) => spentSentence(language, sourceName(plan, source.source), source)),
    ...[...kind.notCounted].map(([status, ids]) => text.notCounted[status](names(ids))),
    ...(kind.without.length > 0 ? [text.without(names(kind.without))] : []),
  ];
  return sentences.length > 0 ? sentences : [text.noSources];
}

/** An earmark fits or does not whatever the year, so one sentence per kind of cost says it all. */
function outsideSentences({ reading, view }: ActivityMatter, kinds: readonly KindGap[]): string[] {
  const { language } = view;
  const text = activityMessages(language);
  const words = planWords(language);
  const byKind = new Map(kinds.map(({ kind, outside }) => [kind, outside]));
  return [...byKind]
    .filter(([, outside]) => outside.length > 0)
    .map(([kind, outside]) => {
      const sources = outside.map(({ source, parts }) =>
        text.outsideSource(
          sourceName(reading.plan, source),
          listed(
            language,
            parts.map((part) => words.earmarkPart[part]),
          ),
        ),
      );
      return text.outside(words.costKind[kind], listed(language, sources, MOST_NAMES));
    });
}

function spentSentence(language: Language, name: string, { paid, limit }: SpentSource): string {
  const text = activityMessages(language).spent;
  const amount = formatMoney(language, limit.amount);
  const here = formatMoney(language, paid);
  switch (limit.kind) {
    case 'amount':
      return paid > 0 ? text.paidAll(name, here) : text.spentElsewhere(name, amount);
    case 'cap':
      return paid > 0 ? text.paidCap(name, here, amount) : text.cap(name, amount);
    case 'rest':
      return text.rest(name, amount);
  }
}
