import type { Language } from '../../../platform/i18n/index.ts';
import { ANCHORING_PARTS, type AnchoringPart } from '../../domain/anchoring.ts';
import { activityMessages } from '../activity-messages.ts';
import { handoverMessages } from './messages.ts';

/** The parts of a circle from the top, a quarter each with a little room between. */
const QUARTERS: Readonly<Record<AnchoringPart, string>> = {
  receiver: 'M21.5 4.08A16 16 0 0 1 35.92 18.5',
  date: 'M35.92 21.5A16 16 0 0 1 21.5 35.92',
  budgetLine: 'M18.5 35.92A16 16 0 0 1 4.08 21.5',
  accepted: 'M4.08 18.5A16 16 0 0 1 18.5 4.08',
};

/** The ring of the four parts that make a handover a decided one: modtager, dato, budgetlinje, accept.
 * What is missing is drawn thin and broken; its words say the same. */
export function HandoverRing({
  parts,
  size = 40,
  language,
}: {
  parts: Readonly<Record<AnchoringPart, boolean>>;
  size?: number;
  language: Language;
}) {
  const done = ANCHORING_PARTS.filter((part) => parts[part]).length;
  return (
    <svg
      class="ring"
      width={size}
      height={size}
      viewBox="0 0 40 40"
      role="img"
      aria-label={ringWords(parts, language)}
    >
      {ANCHORING_PARTS.map((part) => (
        <path
          class={parts[part] ? 'ring__part ring__part--done' : 'ring__part'}
          d={QUARTERS[part]}
        />
      ))}
      <text class="ring__count" x="20" y="20" dy="0.35em" text-anchor="middle" aria-hidden="true">
        {`${done}/4`}
      </text>
    </svg>
  );
}

/** What the ring shows, in words. */
function ringWords(parts: Readonly<Record<AnchoringPart, boolean>>, language: Language): string {
  const text = handoverMessages(language);
  const names = activityMessages(language).part;
  const missing = ANCHORING_PARTS.filter((part) => !parts[part]).map((part) =>
    names[part].toLowerCase(),
  );
  return missing.length === 0 ? text.ringWhole : text.ringMissing(missing.join(', '));
}
