import type { View } from '../../../platform/http/index.ts';
import { PageHeader } from '../../../ui/index.ts';
import type { Knowledge } from '../../index.ts';
import { themePath } from '../paths.ts';
import { themeMessages } from './theme-messages.ts';

/** The page for an address that no theme has: all themes that there are. */
export function UnknownThemePage({ knowledge, view }: { knowledge: Knowledge; view: View }) {
  const text = themeMessages(view.language);
  return (
    <>
      <PageHeader title={text.unknownTitle} lead={text.unknown} language={view.language} />
      <ul>
        {knowledge.themes(view.language).themes.map(({ slug, title }) => (
          <li>
            <a href={view.href(themePath(slug))}>{title}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
