import { PageHeader } from '../../ui/index.ts';
import { fundingMessages } from './messages.ts';
import type { PageContext } from './page-context.ts';
import { fundingPath, sourcePath } from './paths.ts';

/** Helps on from the address of a source that the plan does not have. */
export function MissingSourcePage({ context }: { context: PageContext }) {
  const { reading, language, href } = context;
  const text = fundingMessages(language);
  const { id } = reading.partnership;
  const list = href(fundingPath(id));
  return (
    <>
      <PageHeader
        crumbs={[{ label: text.nav, href: list }]}
        title={text.missingSource.title}
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
