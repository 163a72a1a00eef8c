import { ButtonLink, EmptyState } from '../../ui/index.ts';

/** A choice that can be left out, and where that leads. */
export interface WayOn {
  readonly label: string;
  readonly href: string;
}

/** Says that nothing fits what was asked for, and what can be left out so that something does. */
export function NothingFound({
  title,
  ways,
  text,
  all,
}: {
  title: string;
  ways: readonly WayOn[];
  /** What is said when there are ways, and when there are none. */
  text: { readonly withWays: string; readonly withoutWays: string };
  /** Where nothing is left out. */
  all: WayOn;
}) {
  return (
    <EmptyState title={title} action={<ButtonLink href={all.href}>{all.label}</ButtonLink>}>
      <p role="status">{ways.length > 0 ? text.withWays : text.withoutWays}</p>
      {ways.length > 0 && (
        <ul>
          {ways.map(({ href, label }) => (
            <li>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      )}
    </EmptyState>
  );
}
