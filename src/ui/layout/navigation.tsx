import type { NavLink } from './frame.ts';

/** A list of links where the current page's entry is marked. */
export function LinkList({
  links,
  current,
  name,
}: {
  links: readonly NavLink[];
  current?: string | undefined;
  /** The block's class name. */
  name: string;
}) {
  return (
    <ul class={name}>
      {links.map((link) => (
        <li>
          <a
            class={`${name}__link`}
            href={link.href}
            aria-current={link.id === current ? 'page' : undefined}
          >
            {link.label}
          </a>
        </li>
      ))}
    </ul>
  );
}
