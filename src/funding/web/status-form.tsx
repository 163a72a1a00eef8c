import { FUNDING_STATUSES, type FundingSource } from '../../engine/index.ts';
import type { Language } from '../../platform/i18n/index.ts';
import { planWords } from '../../plan/index.ts';
import { AutoSubmit, FallbackButton, Form, SelectField } from '../../ui/index.ts';
import { fundingMessages } from './messages.ts';
import type { CliffView } from './paths.ts';

/** The page that a change of status comes from and goes back to. */
export type StatusOrigin =
  | { readonly page: 'liste'; readonly view: CliffView }
  | { readonly page: 'kilde' };

/** The hidden fields that lead back to where a change came from. */
export function originFields(origin: StatusOrigin): Record<string, string> {
  return origin.page === 'liste' ? { fra: 'liste', se: origin.view } : { fra: 'kilde' };
}

/** Changes the status of a source where it stands. */
export function StatusForm({
  source,
  action,
  origin,
  fieldId,
  error,
  language,
}: {
  source: FundingSource;
  action: string;
  origin: StatusOrigin;
  /** Unique on the page. */
  fieldId: string;
  error?: string | undefined;
  language: Language;
}) {
  const text = fundingMessages(language).status;
  const words = planWords(language).fundingStatus;
  return (
    <AutoSubmit>
      <Form action={action} hidden={originFields(origin)} inline stays>
        <SelectField
          name="status"
          id={fieldId}
          label={text.label(source.name)}
          labelHidden
          compact
          error={error}
          value={source.status}
          options={FUNDING_STATUSES.map((status) => ({ value: status, label: words[status] }))}
          language={language}
        />
        <FallbackButton>{text.change}</FallbackButton>
      </Form>
    </AutoSubmit>
  );
}
