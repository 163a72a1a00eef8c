import type { View } from '../../../platform/http/index.ts';
import { Alert, type Content, PageHeader } from '../../../ui/index.ts';
import type { DocumentStanding } from '../../index.ts';
import { documentPath, editingListPath } from '../paths.ts';
import { editingMessages } from './messages.ts';
import { titleOf } from './words.tsx';

/** A page about one document: the way to it, what it is about, and why something was not done. */
export function DocumentFrame({
  standing,
  title,
  lead,
  actions,
  problem,
  inner = true,
  view,
  children,
}: {
  standing: DocumentStanding;
  title: string;
  lead?: Content;
  actions?: Content;
  problem?: string | undefined;
  /** Whether the page lies below the document's own. */
  inner?: boolean;
  view: View;
  children?: Content;
}) {
  const { language, href } = view;
  const text = editingMessages(language);
  const crumbs = [{ label: text.editing, href: href(editingListPath()) }];
  const own = { label: titleOf(standing, language), href: href(documentPath(standing)) };
  return (
    <>
      <PageHeader
        title={title}
        eyebrow={text.kinds[standing.kind]}
        lead={lead}
        crumbs={inner ? [...crumbs, own] : crumbs}
        actions={actions}
        language={language}
      />
      <Problem problem={problem} view={view} />
      {children}
    </>
  );
}

/** Why what was asked for was not done; nothing when it was. */
export function Problem({ problem, view }: { problem: string | undefined; view: View }) {
  if (problem === undefined) return null;
  return (
    <Alert kind="problem" title={editingMessages(view.language).notDone}>
      {problem}
    </Alert>
  );
}
