import type { WorkspaceContext } from '../../plan/index.ts';
import { PageHeader } from '../../ui/index.ts';
import { fundingMessages } from './messages.ts';
import type { PageContext } from './page-context.ts';
import { fundingPath, sourcePath } from './paths.ts';

/** What an address names that the plan does not have. */
type Missing = 'missingSource' | 'cell' | 'commitment';

/** Answers for something that the plan does not have. */
export function missingPage(
  c: WorkspaceContext,
  context: PageContext,
  missing: Missing = 'missingSource',
) {
  const { partnership } = context.reading;
  const title = titleOf(context, missing);
  return c.render(<MissingPage context={context} title={title} />, {
    title,
    current: 'funding',
    workspace: { id: partnership.id, name: partnership.name },
    status: 404,
  });
}

function titleOf({ language }: PageContext, missing: Missing): string {
  const text = fundingMessages(language);
  return missing === 'missingSource' ? text.missingSource.title : text.missing[missing];
}

/** Helps on from the address of a source that the plan does not have. */
function MissingPage({ context, title }: { context: PageContext; title: string }) {
  const { reading, language, href } = context;
  const text = fundingMessages(language);
  const { id } = reading.partnership;
  const list = href(fundingPath(id));
  return (
    <>
      <PageHeader
        crumbs={[{ label: text.nav, href: list }]}
        title={title}
        {...(reading.plan.funding.length > 0 ? { lead: text.missingSource.text } : {})}
        language={language}
      />
      <ul>
        {reading.plan.funding.map((source) => (
          <li>
            <a href={href(sourcePath(id, source.id))}>{source.name}</a>
          </li>
        ))}
      </ul>
      <p>
        <a href={list}>{text.missingSource.back}</a>
      </p>
    </>
  );
}
