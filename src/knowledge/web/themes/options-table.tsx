import type { View } from '../../../platform/http/index.ts';
import type { ThemeOption } from '../../index.ts';
import { InlineMarkdown, type MarkdownPlace } from '../markdown.tsx';
import { themeMessages } from './theme-messages.ts';

type Options = {
  readonly column: string;
  readonly title: string;
  readonly rows: readonly ThemeOption[];
};

/** Whether every option is our own: then the whole table is marked, not each row. */
function areAllForDiscussion({ rows }: Options): boolean {
  return rows.every(({ basis }) => basis === 'discussion');
}

/** The heading of some options, marked when all of them are our own. */
export function OptionsTitle({ options, view }: { options: Options; view: View }) {
  return (
    <>
      {options.title}{' '}
      {areAllForDiscussion(options) && (
        <span class="basis basis--heading">{themeMessages(view.language).forDiscussion}</span>
      )}
    </>
  );
}

/** The options of a choice with what speaks for and against. On a small screen each option becomes
 * a block of its own. */
export function OptionsTable({
  options,
  place,
  view,
}: {
  options: Options;
  place: MarkdownPlace;
  view: View;
}) {
  const text = themeMessages(view.language);
  const marked = !areAllForDiscussion(options);
  return (
    <table class="weigh">
      <caption class="sr-only">{options.title}</caption>
      <thead>
        <tr>
          <th scope="col">{options.column}</th>
          <th scope="col">{text.for}</th>
          <th scope="col">{text.against}</th>
        </tr>
      </thead>
      <tbody>
        {options.rows.map((row) => (
          <tr>
            <th scope="row">
              <span class="weigh__name">{row.name}</span>
              <span class="weigh__about">
                <InlineMarkdown text={row.about} place={place} />
              </span>
              {marked && row.basis === 'discussion' && (
                <span class="basis">{text.forDiscussion}</span>
              )}
            </th>
            <td>
              <Reasons label={text.for} reasons={row.for} place={place} />
            </td>
            <td>
              <Reasons label={text.against} reasons={row.against} place={place} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Reasons({
  label,
  reasons,
  place,
}: {
  label: string;
  reasons: readonly string[];
  place: MarkdownPlace;
}) {
  return (
    <>
      <span class="weigh__label" aria-hidden="true">
        {label}
      </span>
      <ul>
        {reasons.map((reason) => (
          <li>
            <InlineMarkdown text={reason} place={place} />
          </li>
        ))}
      </ul>
    </>
  );
}
