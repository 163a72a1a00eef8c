import { type Context, Hono } from 'hono';
import type { View } from '../../../platform/http/index.ts';
import { compareNames, formatNumber, type Language } from '../../../platform/i18n/index.ts';
import type { Ref } from '../../../shared/index.ts';
import {
  Alert,
  Button,
  ButtonLink,
  DataTable,
  Facts,
  Form,
  type Option,
  Section,
  SelectField,
} from '../../../ui/index.ts';
import type { AdministrationUseCase } from '../../domain/administration.ts';
import type { ChainVerdict } from '../../domain/chain.ts';
import {
  BY_PROGRAM,
  type ListedInstallationChange,
  listChangers,
  listInstallationChanges,
} from '../../store/installation-change-list.ts';
import { namesOfPeople } from '../../store/people-list.ts';
import { faultSentence } from '../../words/chain.ts';
import { changeMessages } from './change-messages.ts';
import { AdministrationPage, Moment } from './frame.tsx';
import { type AdministrationParts, asked } from './parts.ts';
import {
  administeredPath,
  CHANGES_PATH,
  changesPath,
  mailPath,
  personPath,
  providerPath,
  VERIFY_PATH,
} from './paths.ts';

/** What was done in administration, and whether the list of it is intact. */
export function changeRoutes({ keeper, verifyChanges }: AdministrationParts): Hono {
  const app = new Hono();

  app.get(CHANGES_PATH, async (c) => {
    const person = asked(c, 'person') || undefined;
    const before = revisionIn(c.req.query('foer'));
    const { changes, more } = await listInstallationChanges(keeper, { person, before });
    const changers = await listChangers(keeper);
    const names = await namesOfPeople(keeper, [...changers, ...changes.flatMap(personsOf)]);
    const shown = { changes, more, names, person, changers };
    return c.render(<ChangesPage shown={shown} view={c.var.view} />, {
      title: changeMessages(c.var.view.language).title,
    });
  });

  app.get(VERIFY_PATH, async (c) => verdictPage(c, await verifyChanges()));

  return app;
}

function revisionIn(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

function personsOf({ personId, subject }: ListedInstallationChange): string[] {
  const about = ['person', 'membership'].includes(subject.kind) ? [subject.id] : [];
  return personId === null ? about : [personId, ...about];
}

interface ShownChanges {
  readonly changes: readonly ListedInstallationChange[];
  readonly more: boolean;
  readonly names: ReadonlyMap<string, string>;
  readonly person: string | undefined;
  readonly changers: readonly string[];
}

function ChangesPage({ shown, view }: { shown: ShownChanges; view: View }) {
  const { language, href } = view;
  const text = changeMessages(language);
  const { changes, more, names, person } = shown;
  const last = changes.at(-1);
  return (
    <AdministrationPage
      tab="changes"
      title={text.title}
      lead={text.lead}
      actions={<ButtonLink href={href(VERIFY_PATH)}>{text.verify}</ButtonLink>}
      view={view}
    >
      <Form action={href(CHANGES_PATH)} method="get" inline>
        <SelectField
          name="person"
          label={text.person}
          value={person}
          empty={text.everybody}
          options={personOptions(shown, language)}
          language={language}
        />
        <Button kind="secondary">{text.show}</Button>
      </Form>
      <DataTable
        id="aendringer"
        caption={text.title}
        captionHidden
        rows={changes}
        empty={<p>{text.none}</p>}
        columns={[
          {
            key: 'nr',
            header: text.number,
            numeric: true,
            cell: ({ revision }: ListedInstallationChange) => formatNumber(language, revision),
          },
          {
            key: 'hvornaar',
            header: text.when,
            cell: ({ at }) => <Moment at={at} language={language} />,
          },
          {
            key: 'hvem',
            header: text.who,
            cell: ({ personId }) =>
              personId === null ? text.program : (names.get(personId) ?? text.erased),
          },
          {
            key: 'hvad',
            header: text.what,
            cell: ({ useCase }) => useCaseWords(useCase, language),
          },
          {
            key: 'om',
            header: text.about,
            cell: ({ subject }) => <About subject={subject} names={names} view={view} />,
          },
        ]}
        language={language}
      />
      {more && last && (
        <p class="form-actions">
          <ButtonLink href={href(changesPath({ person, before: last.revision }))}>
            {text.older}
          </ButtonLink>
        </p>
      )}
    </AdministrationPage>
  );
}

function personOptions({ changers, names }: ShownChanges, language: Language): Option[] {
  const text = changeMessages(language);
  const persons = changers.map((value) => ({ value, label: names.get(value) ?? text.erased }));
  return [
    ...persons.sort((a, b) => compareNames(language, a.label, b.label)),
    { value: BY_PROGRAM, label: text.program },
  ];
}

/** A use case in words; its name when it is of a newer program. */
function useCaseWords(useCase: string, language: Language): string {
  const { useCases, others } = changeMessages(language);
  const own: Readonly<Record<AdministrationUseCase, string>> = useCases;
  const words: Readonly<Record<string, string>> = { ...others, ...own };
  return Object.hasOwn(words, useCase) ? words[useCase]! : useCase;
}

function About({
  subject,
  names,
  view,
}: {
  subject: Ref;
  names: ReadonlyMap<string, string>;
  view: View;
}) {
  const text = changeMessages(view.language);
  const name = names.get(subject.id);
  switch (subject.kind) {
    case 'person':
    case 'membership':
      return name ? <a href={view.href(personPath(subject.id))}>{name}</a> : <>{text.erased}</>;
    case 'partnership':
      return <a href={view.href(administeredPath(subject.id))}>{subject.id}</a>;
    case 'identity-provider':
      return <a href={view.href(providerPath(subject.id))}>{subject.id}</a>;
    case 'mail':
      return (
        <a href={view.href(mailPath(subject.id))} data-turbo-prefetch="false">
          {text.mail}
        </a>
      );
    default:
      return <>{subject.id}</>;
  }
}

function verdictPage(c: Context, verdict: ChainVerdict): Response | Promise<Response> {
  const { view } = c.var;
  const { language } = view;
  const text = changeMessages(language);
  const number = (value: number) => formatNumber(language, value);
  const intact = verdict.faultCount === 0;
  return c.render(
    <AdministrationPage tab="changes" title={text.verifyTitle} view={view}>
      {intact ? (
        <Alert kind="done" title={text.intact}>
          {text.intactText(number(verdict.changes))}
        </Alert>
      ) : (
        <>
          <Alert kind="problem" title={text.faulty}>
            {text.faults(number(verdict.faultCount))}
          </Alert>
          <ul>
            {verdict.faults.map((fault) => (
              <li>{faultSentence(language, fault, (one) => useCaseWords(one, language))}</li>
            ))}
          </ul>
        </>
      )}
      {verdict.checkWord !== undefined && (
        <Section
          id="kontroltal"
          title={text.checkWord}
          lead={text.checkWordLead(number(verdict.revision))}
        >
          <Facts
            facts={[
              { term: text.number, value: number(verdict.revision) },
              { term: text.checkWord, value: <code>{verdict.checkWord}</code> },
            ]}
          />
        </Section>
      )}
      <p class="form-actions">
        <ButtonLink href={view.href(CHANGES_PATH)}>{text.back}</ButtonLink>
      </p>
    </AdministrationPage>,
    { title: text.verifyTitle },
  );
}
