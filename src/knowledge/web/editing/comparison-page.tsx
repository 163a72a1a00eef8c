import type { View } from '../../../platform/http/index.ts';
import { Facts } from '../../../ui/index.ts';
import type { DocumentStanding, Version } from '../../index.ts';
import { Changes } from './changes.tsx';
import type { FieldChange } from './form/field-changes.ts';
import { DocumentFrame } from './frame.tsx';
import { editingMessages } from './messages.ts';
import { editorName, lastMoment, Moment, StateWord } from './words.tsx';

/** Two versions of a document, field by field. */
export function ComparisonPage({
  standing,
  before,
  after,
  changes,
  view,
}: {
  standing: DocumentStanding;
  before: Version;
  after: Version;
  changes: readonly FieldChange[];
  view: View;
}) {
  const { language } = view;
  const text = editingMessages(language);
  return (
    <DocumentFrame
      standing={standing}
      title={text.compare.title(String(before.number), String(after.number))}
      lead={text.compare.lead}
      view={view}
    >
      <Facts
        facts={[before, after].map((version) => ({
          term: text.version(String(version.number)),
          value: (
            <>
              <StateWord state={version.state} language={language} />
              <span class="data__note">
                {editorName(version.writtenBy, language)},{' '}
                <Moment at={lastMoment(version)} language={language} />
              </span>
            </>
          ),
        }))}
      />
      <div class="edit__comparison">
        {changes.length === 0 ? (
          <p>{text.compare.none}</p>
        ) : (
          <Changes changes={changes} language={language} />
        )}
      </div>
    </DocumentFrame>
  );
}
