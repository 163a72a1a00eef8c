import type { Partnership } from '../../access/index.ts';
import type { PlanReading } from '../../plan/index.ts';
import type { View } from '../../platform/http/index.ts';
import { ButtonLink, DataTable, PageHeader, Section, StatusWord } from '../../ui/index.ts';
import { formatNumber } from '../../platform/i18n/index.ts';
import { overviewMessages } from './messages.ts';
import { overviewPath } from './paths.ts';
import { Runway } from './runway.tsx';

/** The front page: what this is, and the two doors in. */
export function HomePage({
  demo,
  areasPath,
  view,
}: {
  demo: PlanReading | undefined;
  areasPath: string;
  view: View;
}) {
  const text = overviewMessages(view.language).home;
  return (
    <>
      <PageHeader
        title={text.title}
        lead={text.lead}
        language={view.language}
        actions={
          <>
            {demo && (
              <ButtonLink kind="primary" href={view.href(overviewPath(demo.partnership.id))}>
                {text.start}
              </ButtonLink>
            )}
            <ButtonLink href={view.href(areasPath)}>{text.areas}</ButtonLink>
          </>
        }
      />
      {demo && (
        <Section title={text.demoTitle} id="demo" lead={text.demoText}>
          <Runway reading={demo} language={view.language} />
          <ButtonLink href={view.href(overviewPath(demo.partnership.id))}>{text.start}</ButtonLink>
        </Section>
      )}
      <Section title={text.canTitle} id="kan">
        <dl class="doors">
          {Object.values(text.can).map(({ title, text: what }) => (
            <div>
              <dt>{title}</dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </>
  );
}

/** All partnerships of this installation. */
export function PartnershipsPage({
  partnerships,
  newPath,
  view,
}: {
  partnerships: readonly Partnership[];
  newPath: string;
  view: View;
}) {
  const { language } = view;
  const text = overviewMessages(language);
  return (
    <>
      <PageHeader
        title={text.partnerships}
        lead={text.partnershipsLead}
        language={language}
        actions={
          <ButtonLink kind="primary" href={view.href(newPath)}>
            {text.newPartnership}
          </ButtonLink>
        }
      />
      <DataTable
        id="samarbejder"
        caption={text.partnerships}
        captionHidden
        columns={[
          {
            key: 'name',
            header: text.partnership,
            cell: (one) => <a href={view.href(overviewPath(one.id))}>{one.name}</a>,
          },
          {
            key: 'demo',
            header: text.note,
            cell: (one) => one.demo && <StatusWord tone="plain">{text.demo}</StatusWord>,
          },
          {
            key: 'revision',
            header: text.revisions,
            numeric: true,
            cell: (one) => formatNumber(language, one.revision),
          },
        ]}
        rows={partnerships}
        language={language}
      />
    </>
  );
}
