import type { Plan, Scenario } from '../../../engine/index.ts';
import type { View } from '../../../platform/http/index.ts';
import { indexOf } from '../../../plan/index.ts';
import { Alert, Button, ButtonLink, Form, FormActions, PageHeader } from '../../../ui/index.ts';
import { type References, referencesTo, type Spoken } from '../../domain/edits/references.ts';
import { listed, sourceName } from '../words.tsx';
import { editMessages } from './messages.ts';

/** The page that asks before an activity or option is removed, and says what goes along. */
export function RemovePage({
  plan,
  spoken,
  scenarios,
  title,
  lead,
  problem,
  action,
  back,
  view,
}: {
  plan: Plan;
  spoken: Spoken;
  /** Those that name it. */
  scenarios: readonly Scenario[];
  title: string;
  lead: string;
  /** Why it cannot be removed. */
  problem: string | undefined;
  action: string;
  back: { readonly label: string; readonly href: string };
  view: View;
}) {
  const { language } = view;
  const text = editMessages(language);
  const lines = [
    ...referenceLines(plan, language, referencesTo(plan, spoken)),
    ...scenarios.map(({ name }) => text.ref.scenario(name)),
  ];
  return (
    <>
      <PageHeader title={title} lead={lead} crumbs={[back]} language={language} />
      {problem !== undefined && <Alert kind="problem">{problem}</Alert>}
      {lines.length === 0 ? (
        <p>{text.nothingElse}</p>
      ) : (
        <Alert kind="caution" title={text.alsoRemoved}>
          <ul>
            {lines.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </Alert>
      )}
      {problem === undefined ? (
        <Form action={action}>
          <FormActions>
            <Button kind="danger">{text.removeDo}</Button>
            <ButtonLink href={back.href}>{text.keep}</ButtonLink>
          </FormActions>
        </Form>
      ) : (
        <FormActions>
          <ButtonLink href={back.href}>{text.keep}</ButtonLink>
        </FormActions>
      )}
    </>
  );
}

function referenceLines(plan: Plan, language: 'da' | 'en', found: References): string[] {
  const text = editMessages(language).ref;
  const sources = [...new Set(found.pins)].map((id) => sourceName(plan, id));
  return [
    ...(sources.length > 0 ? [text.pins(listed(language, sources))] : []),
    ...found.earmarks.map(({ source }) => text.earmark(sourceName(plan, source))),
    ...found.options.map(({ activity, option, how }) => {
      const of = indexOf(plan).activity.get(activity);
      const name = of?.options.find(({ id }) => id === option)?.name ?? option;
      return text[how](of?.name ?? activity, name);
    }),
    ...(found.limits > 0 ? [text.limits(found.limits)] : []),
  ];
}
