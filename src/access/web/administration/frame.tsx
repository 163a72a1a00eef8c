import type { View } from '../../../platform/http/index.ts';
import { formatMoment, type Language } from '../../../platform/i18n/index.ts';
import { Alert, ButtonLink, type Content, PageHeader, TabLinks } from '../../../ui/index.ts';
import { administrationMessages } from './messages.ts';
import {
  ADMINISTRATION_PATH,
  ALL_PARTNERSHIPS_PATH,
  CHANGES_PATH,
  MAILS_PATH,
  PEOPLE_PATH,
  PROVIDERS_PATH,
} from './paths.ts';

/** The parts of administration. */
export type AdministrationTab =
  | 'operation'
  | 'people'
  | 'partnerships'
  | 'providers'
  | 'mails'
  | 'changes';

const TABS: readonly (readonly [AdministrationTab, string])[] = [
  ['operation', ADMINISTRATION_PATH],
  ['people', PEOPLE_PATH],
  ['partnerships', ALL_PARTNERSHIPS_PATH],
  ['providers', PROVIDERS_PATH],
  ['mails', MAILS_PATH],
  ['changes', CHANGES_PATH],
];

/** A page of administration: the parts above, then the page's own matter. */
export function AdministrationPage({
  tab,
  title,
  lead,
  actions,
  problem,
  view,
  children,
}: {
  tab: AdministrationTab;
  title: string;
  lead?: string;
  actions?: Content;
  /** Why what was asked for was not done. */
  problem?: string | undefined;
  view: View;
  children?: Content;
}) {
  const { language, href } = view;
  const text = administrationMessages(language);
  return (
    <>
      <TabLinks
        label={text.administration}
        tabs={TABS.map(([name, path]) => ({
          label: text.tabs[name],
          href: href(path),
          current: name === tab,
        }))}
      />
      <PageHeader
        title={title}
        eyebrow={text.administration}
        lead={lead}
        actions={actions}
        language={language}
      />
      {problem && (
        <Alert kind="problem" title={text.notDone}>
          {problem}
        </Alert>
      )}
      {children}
    </>
  );
}

/** The ways on in a list that comes in parts; a way that is not there is not shown. */
export function Paging({
  first,
  next,
  view: { language, href },
}: {
  first: string | undefined;
  next: string | undefined;
  view: View;
}) {
  const text = administrationMessages(language);
  return (
    <p class="form-actions">
      {first !== undefined && <ButtonLink href={href(first)}>{text.firstPage}</ButtonLink>}
      {next !== undefined && <ButtonLink href={href(next)}>{text.nextPage}</ButtonLink>}
    </p>
  );
}

/** A moment in words, with its machine-readable form. */
export function Moment({ at, language }: { at: Date; language: Language }) {
  return <time datetime={at.toISOString()}>{formatMoment(language, at)}</time>;
}
