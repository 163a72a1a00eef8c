import type { Organisation } from '../../engine/index.ts';
import type { View } from '../../platform/http/index.ts';
import {
  Button,
  ButtonLink,
  ErrorSummary,
  Form,
  FormActions,
  type FormError,
  PageHeader,
  SHOWN_FIELD,
  shownText,
  type Typed,
} from '../../ui/index.ts';
import { OrganisationFieldset } from './frame-page.tsx';
import { frameMessages } from './messages.ts';
import { organisationPath, planFramePath } from './paths.ts';

/** An organisation as its form shows it. */
export function typedOrganisation({ name, kind }: Organisation): Typed {
  return { navn: name, slags: kind };
}

/** One of the plan's partners: its name and kind, and the way out of the plan. */
export function OrganisationPage({
  partnershipId,
  organisation,
  typed,
  errors,
  view,
}: {
  partnershipId: string;
  organisation: Organisation;
  typed: Typed;
  errors: readonly FormError[];
  view: View;
}) {
  const { language, href } = view;
  const text = frameMessages(language);
  const own = organisationPath(partnershipId, organisation.id);
  return (
    <>
      <PageHeader
        crumbs={[{ label: text.title, href: href(planFramePath(partnershipId)) }]}
        title={organisation.name}
        language={language}
      />
      <ErrorSummary errors={errors} language={language} />
      <Form
        action={href(own)}
        hidden={{ [SHOWN_FIELD]: shownText(typedOrganisation(organisation)) }}
      >
        <OrganisationFieldset typed={typed} errors={errors} view={view} />
        <FormActions>
          <Button>{text.save}</Button>
          <ButtonLink href={href(planFramePath(partnershipId))}>{text.back}</ButtonLink>
        </FormActions>
      </Form>
      <Form action={href(`${own}/fjern`)}>
        <FormActions>
          <Button kind="danger" confirm={text.removeConfirm(organisation.name)}>
            {text.remove}
          </Button>
        </FormActions>
      </Form>
    </>
  );
}
