import type { View } from '../../../platform/http/index.ts';
import { Button, ButtonLink, Form, FormActions, Section } from '../../../ui/index.ts';
import type { DocumentStanding, Version } from '../../index.ts';
import { documentPartPath, versionPath } from '../paths.ts';
import { Changes } from './changes.tsx';
import { seenFields } from './context.ts';
import type { FieldChange } from './form/field-changes.ts';
import { DocumentFrame } from './frame.tsx';
import { documentMessages } from './document-messages.ts';
import { editingMessages } from './messages.ts';

/** What a newer release of the program says, against the local text: take it or keep ours. */
export function OfferedPage({
  standing,
  offered,
  changes,
  problem,
  view,
}: {
  standing: DocumentStanding;
  offered: Version;
  changes: readonly FieldChange[];
  problem: string | undefined;
  view: View;
}) {
  const { language, href } = view;
  const text = editingMessages(language);
  return (
    <DocumentFrame
      standing={standing}
      title={text.offered.title}
      lead={text.offered.lead}
      actions={
        <ButtonLink href={href(versionPath(standing, offered.number))}>
          {documentMessages(language).look}
        </ButtonLink>
      }
      problem={problem}
      view={view}
    >
      <Section title={text.offered.changes} id="aendringer" lead={text.compare.lead}>
        <Changes changes={changes} language={language} />
      </Section>
      <Section title={text.review.decide} id="beslutning" lead={text.offered.takeText}>
        <Form
          action={href(documentPartPath(standing, 'nyere-udgave'))}
          hidden={seenFields(offered)}
        >
          <FormActions>
            <Button name="svar" value="brug">
              {text.offered.take}
            </Button>
            <Button kind="secondary" name="svar" value="behold">
              {text.offered.leave}
            </Button>
          </FormActions>
        </Form>
      </Section>
    </DocumentFrame>
  );
}
