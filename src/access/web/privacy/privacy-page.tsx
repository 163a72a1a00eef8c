import type { View } from '../../../platform/http/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { DataTable, Disclosure, PageHeader, Prose, Section } from '../../../ui/index.ts';
import {
  type Keeping,
  PRIVACY_REGISTER,
  type RegisteredTable,
  type RegisterEntry,
} from '../../domain/privacy-register.ts';
import { RETENTION_DAYS } from '../../domain/retention.ts';
import { ACCOUNT_PATH } from '../paths.ts';
import { privacyMessages } from './messages.ts';

/** The register of personal data, in plain words. */
export function PrivacyPage({ view }: { view: View }) {
  const { language } = view;
  const text = privacyMessages(language);
  return (
    <>
      <PageHeader title={text.title} lead={text.lead} language={language} />
      <Section id="ansvar" title={text.responsibleTitle}>
        <Prose>
          <p>{text.responsible}</p>
          <p>{text.basisNote}</p>
        </Prose>
      </Section>
      <Section id="rettigheder" title={text.rightsTitle}>
        <Prose>
          <p>{text.rights}</p>
          <p>
            <a href={view.href(ACCOUNT_PATH)}>{text.toAccount}</a>
          </p>
        </Prose>
      </Section>
      {PRIVACY_REGISTER.map((entry) => (
        <Matter entry={entry} language={language} />
      ))}
      <Section id="fritekst" title={text.freeTitle}>
        <Prose>
          <p>{text.free}</p>
        </Prose>
      </Section>
      <Section id="ikke" title={text.noneTitle}>
        <Prose>
          <p>{text.none}</p>
        </Prose>
      </Section>
    </>
  );
}

function Matter({ entry, language }: { entry: RegisterEntry; language: Language }) {
  const text = privacyMessages(language);
  const { title, whom, why } = text.matters[entry.id];
  const rows: readonly (readonly [string, readonly string[]])[] = [
    [text.whom, [whom]],
    [text.why, [why]],
    [text.basis, entry.basis.map((basis) => text.bases[basis])],
    [text.keeping, entry.keeping.map((keeping) => keepingWords(keeping, language))],
    [text.seenBy, [entry.seenBy.map((audience) => text.audiences[audience]).join(', ')]],
  ];
  return (
    <Section id={`om-${entry.id}`} title={title}>
      <dl class="facts">
        {rows.map(([term, lines]) => (
          <div>
            <dt>{term}</dt>
            <dd>
              <Lines lines={lines} />
            </dd>
          </div>
        ))}
      </dl>
      <Disclosure summary={text.where}>
        <Tables entry={entry} language={language} />
      </Disclosure>
    </Section>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 1) return <>{lines[0]}</>;
  return (
    <ul>
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
}

function Tables({ entry, language }: { entry: RegisterEntry; language: Language }) {
  const text = privacyMessages(language);
  const names = (columns: readonly string[] = []) =>
    columns.length === 0 ? text.noColumns : columns.join(', ');
  return (
    <>
      <DataTable<RegisteredTable>
        id={`tabeller-${entry.id}`}
        caption={`${text.where}: ${text.matters[entry.id].title}`}
        captionHidden
        rows={entry.tables}
        columns={[
          { key: 'table', header: text.table, cell: ({ table }) => table },
          { key: 'personal', header: text.personal, cell: ({ personal }) => names(personal) },
          { key: 'secret', header: text.secret, cell: ({ secret }) => names(secret) },
        ]}
        language={language}
      />
      {entry.tables.some(({ secret }) => secret !== undefined) && <p>{text.secretNote}</p>}
    </>
  );
}

function keepingWords(keeping: Keeping, language: Language): string {
  const text = privacyMessages(language);
  if (keeping.kind !== 'rule') return text.kept[keeping.kind];
  return text.rules[keeping.rule](RETENTION_DAYS[keeping.rule]);
}
