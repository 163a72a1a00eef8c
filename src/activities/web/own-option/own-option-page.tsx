import { Button, ButtonLink, Form, FormActions, PageHeader } from '../../../ui/index.ts';
import { ownOptionPath, scenarioPath, scenariosPath } from '../../../scenarios/web/paths.ts';
import { carried } from '../edit/cell-form.ts';
import { FormQuestions, FormTroubles } from '../edit/form-parts.tsx';
import {
  CarriedParts,
  Costs,
  type OptionFormMatter,
  Posts,
  Reached,
} from '../edit/option-form.tsx';
import { ownOptionMessages } from './messages.ts';

/** The form of an activity's figures in a scenario, and what it is about. */
export interface OwnOptionMatter extends OptionFormMatter {
  readonly scenario: { readonly id: string; readonly name: string };
  /** Whether the option was written for the scenario and is changed where it stands. */
  readonly isOwn: boolean;
}

/** The page where an activity gets posts, residents and costs of its own in a scenario. */
export function OwnOptionPage({ matter }: { matter: OwnOptionMatter }) {
  const { activity, option, scenario, isOwn, partnershipId, view } = matter;
  const { language } = view;
  const text = ownOptionMessages(language);
  const back = view.href(scenarioPath(partnershipId, scenario.id));
  return (
    <>
      <PageHeader
        title={text.title(activity.name)}
        eyebrow={text.eyebrow(scenario.name)}
        lead={(isOwn ? text.leadOwn : text.leadNew)(option.name)}
        crumbs={[
          { label: text.toList, href: view.href(scenariosPath(partnershipId)) },
          { label: scenario.name, href: back },
        ]}
        language={language}
      />
      <FormTroubles matter={matter} />
      <Form
        action={view.href(ownOptionPath(partnershipId, scenario.id, activity.id))}
        hidden={{ ...carried(matter.form), grundlag: option.id }}
      >
        <FormQuestions matter={matter} />
        <Posts matter={matter} />
        <Reached matter={matter} />
        <Costs matter={matter} index={false} />
        <CarriedParts matter={matter} />
        <FormActions>
          <Button>{text.save}</Button>
          <ButtonLink kind="quiet" href={back}>
            {text.cancel}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}
