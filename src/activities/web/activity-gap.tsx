import { formatMoney, type Language } from '../../platform/i18n/index.ts';
import { planWords } from '../../plan/index.ts';
import { Disclosure, Section } from '../../ui/index.ts';
import { gapReasons, type KindGap, type SpentSource } from '../domain/gap-reasons.ts';
import { activityMessages } from './activity-messages.ts';
import type { ActivityMatter } from './activity-page.tsx';
import { listed, sourceName } from './words.tsx';

/** More names than this are counted instead of named. */
const MOST_NAMES = 6;

/** For each year with a gap: which sources could pay, and why they did not. */
export function GapReasons({ matter }: { matter: ActivityMatter }) {
  const { answer, view } = matter;
  const text = activityMessages(view.language);
  const years = answer.years.filter(({ gap }) => gap > 0);
  if (years.length === 0) return null;
  return (
    <Section title={text.whyTitle} id="hvorfor" lead={text.whyLead}>
      {years.map(({ year, gap }, index) => (
        <Disclosure
          summary={text.yearGap(year, formatMoney(view.language, gap))}
          open={index === 0}
        >
          <YearReasons matter={matter} year={year} />
        </Disclosure>
      ))}
    </Section>
  );
}

function YearReasons({ matter, year }: { matter: ActivityMatter; year: number }) {
  const { reading, activity, view } = matter;
  const { language } = view;
  const text = activityMessages(language);
  return (
    <>
      {gapReasons(reading.evaluation.explainGap(activity.id, year)).map((kind) => (
        <>
          <p>
            <strong>
              {text.kindGap(
                planWords(language).costKind[kind.kind],
                formatMoney(language, kind.gap),
              )}
            </strong>
          </p>
          <ul class="list">
            {reasonSentences(matter, kind).map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        </>
      ))}
    </>
  );
}

function reasonSentences({ reading, view }: ActivityMatter, kind: KindGap): string[] {
  const { plan } = reading;
  const { language } = view;
  const text = activityMessages(language);
  const words = planWords(language);
  const names = (ids: readonly string[]) =>
    listed(
      language,
      ids.map((id) => sourceName(plan, id)),
      MOST_NAMES,
    );
  const outside = kind.outside.map(({ source, parts }) =>
    text.outsideSource(
      sourceName(plan, source),
      listed(
        language,
        parts.map((part) => words.earmarkPart[part]),
      ),
    ),
  );
  const sentences = [
    ...kind.spent.map((source) => spentSentence(language, sourceName(plan, source.source), source)),
    ...[...kind.notCounted].map(([status, ids]) => text.notCounted[status](names(ids))),
    ...(kind.without.length > 0 ? [text.without(names(kind.without))] : []),
    ...(outside.length > 0 ? [text.outside(listed(language, outside, MOST_NAMES))] : []),
  ];
  return sentences.length > 0 ? sentences : [text.noSources];
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
