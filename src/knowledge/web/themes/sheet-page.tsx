import type { View } from '../../../platform/http/index.ts';
import { PageHeader } from '../../../ui/index.ts';
import type { Theme } from '../../index.ts';
import { InlineMarkdown } from '../markdown.tsx';
import { KNOWLEDGE_PATH, sheetPdfPath, themePath } from '../paths.ts';
import { OptionsTable, OptionsTitle } from './options-table.tsx';
import { sheetPdfMessages } from './sheet-pdf-messages.ts';
import { themeMessages } from './theme-messages.ts';
import { sheetPlace } from './theme-place.ts';

/** Samtaleark: a theme's options and questions on one or two sheets of paper, with room to write. */
export function SheetPage({
  theme,
  address,
  view,
}: {
  theme: Theme;
  /** The theme's whole address, for those who hold the paper. */
  address: string;
  view: View;
}) {
  const text = themeMessages(view.language);
  const place = sheetPlace(view);
  const { options, phases } = theme;
  return (
    <article class="sheet">
      <PageHeader
        title={theme.title}
        eyebrow={text.sheet}
        crumbs={[
          { label: text.nav, href: view.href(KNOWLEDGE_PATH) },
          { label: theme.name, href: view.href(themePath(theme.slug)) },
        ]}
        language={view.language}
      />
      <p class="sheet__how">
        {text.sheetHow}{' '}
        <a href={view.href(sheetPdfPath(theme.slug))} data-turbo="false">
          {sheetPdfMessages(view.language).download}
        </a>
      </p>
      <p>{theme.point}</p>
      <ul class="sheet__facts">
        {Object.values(text.sheetFacts).map((fact) => (
          <li>{fact}</li>
        ))}
      </ul>
      {options && (
        <>
          <h2>
            <OptionsTitle options={options} view={view} />
          </h2>
          <OptionsTable options={options} place={place} view={view} />
        </>
      )}
      {phases && (
        <>
          <h2>{text.phasesTitle}</h2>
          <ol class="sheet__phases">
            {phases.map((phase) => (
              <li>
                <strong>{phase.name}.</strong> <InlineMarkdown text={phase.about} place={place} />
              </li>
            ))}
          </ol>
        </>
      )}
      <h2>{text.sheetQuestions}</h2>
      <ol class="sheet__questions">
        {theme.questions.map((question) => (
          <li class="sheet__question">{question}</li>
        ))}
      </ol>
      <h2>{text.sheetEnd}</h2>
      <div class="sheet__lines" />
      <p class="sheet__from">{text.sheetFrom(address)}</p>
      {options && <p class="sheet__from">{text.legend}</p>}
    </article>
  );
}
