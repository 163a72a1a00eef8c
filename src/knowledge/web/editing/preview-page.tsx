import type { View } from '../../../platform/http/index.ts';
import { inLanguage, LANGUAGES, type Language } from '../../../platform/i18n/index.ts';
import { Alert, type Content, TabLinks } from '../../../ui/index.ts';
import type { FormError } from '../../../ui/index.ts';
import { DocumentFrame } from './frame.tsx';
import type { DocumentStanding, Version } from '../../index.ts';
import { documentPartPath, documentPath } from '../paths.ts';
import { editingMessages } from './messages.ts';

/** What the page of a version is made from. */
export interface ShownVersion {
  readonly standing: DocumentStanding;
  readonly version: Version;
  /** The page as readers see it; absent when the content cannot be shown yet. */
  readonly page?: Content;
  /** What keeps it from being shown. */
  readonly faults: readonly FormError[];
  readonly language: Language;
  /** The address of the page in each language. */
  readonly address: (language: Language) => string;
  readonly view: View;
}

/** A version as its readers would see it, in a frame that says what it is. */
export function PreviewPage({ shown }: { shown: ShownVersion }) {
  const { standing, version, page, faults, view } = shown;
  const text = editingMessages(view.language);
  if (version.withdraws || page === undefined) {
    return (
      <DocumentFrame standing={standing} title={titleWords(version, view.language)} view={view}>
        {version.withdraws ? (
          <p>{text.preview.withdraws}</p>
        ) : (
          <Alert kind="caution" title={text.preview.unfit}>
            <p>{text.preview.unfitText}</p>
            <ul class="edit__faults">
              {faults.map((fault) => (
                <li>{fault.text}</li>
              ))}
            </ul>
            <p>
              <a href={view.href(documentPartPath(standing, 'rediger', { tjek: 'ja' }))}>
                {text.preview.edit}
              </a>
            </p>
          </Alert>
        )}
      </DocumentFrame>
    );
  }
  return (
    <section class="preview" aria-label={text.preview.frame}>
      <Bar shown={shown} />
      <div class="preview__page" lang={shown.language}>
        {page}
      </div>
    </section>
  );
}

/** What a version is called above its page. */
export function titleWords({ number, state }: Version, language: Language): string {
  const text = editingMessages(language);
  if (state === 'draft') return text.preview.draft;
  return text.preview.version(String(number), text.states[state]);
}

function Bar({ shown }: { shown: ShownVersion }) {
  const { standing, version, language, address, view } = shown;
  const text = editingMessages(view.language);
  const isOver = ['published', 'superseded', 'discarded'].includes(version.state);
  return (
    <div class="preview__bar">
      <p class="preview__what">{titleWords(version, view.language)}</p>
      <p>{isOver ? text.preview.wasLead : text.preview.lead}</p>
      <TabLinks
        label={text.language.label}
        tabs={LANGUAGES.map((one) => ({
          label: text.language[one],
          href: view.href(address(one)),
          current: one === language,
        }))}
      />
      <p class="preview__ways">
        {version.state === 'draft' && (
          <a href={view.href(documentPartPath(standing, 'rediger'))}>{text.preview.edit}</a>
        )}
        <a href={view.href(documentPath(standing))}>{text.toDocument}</a>
      </p>
    </div>
  );
}

/** The reader's view, but of the language that is shown. */
export function viewIn(view: View, language: Language): View {
  return { ...view, language, href: (path) => inLanguage(language, path) };
}
