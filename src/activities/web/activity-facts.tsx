import { optionInForce } from '../../engine/index.ts';
import { catalogueActivityPath } from '../../knowledge/web/paths.ts';
import type { Content } from '../../ui/index.ts';
import { Facts, Section } from '../../ui/index.ts';
import { freeWords } from '../domain/free-data.ts';
import { areasOf } from '../domain/option-figures.ts';
import { activityMessages } from './activity-messages.ts';
import type { ActivityMatter } from './activity-page.tsx';
import { messages } from './messages.ts';
import { areaNames, effortAreaNames, listed, organisationName, ownerName } from './words.tsx';

/** Who, where, for whom and how important. */
export function ActivityFacts({ matter }: { matter: ActivityMatter }) {
  const { reading, activity, knowledge, view } = matter;
  const { plan } = reading;
  const { language } = view;
  const text = activityMessages(language);
  const { notStated } = messages(language);
  const option = optionInForce(activity);
  const template =
    activity.catalogue === undefined ? undefined : knowledge.findActivity(activity.catalogue);
  const partners = freeWords(activity.x).partners.map((id) => organisationName(plan, id));
  const list = (names: readonly string[]) =>
    names.length > 0 ? listed(language, names) : notStated;
  const facts: readonly (readonly [string, Content] | undefined)[] = [
    [text.fact.owner, ownerName(plan, activity) ?? notStated],
    partners.length === 0 ? undefined : [text.fact.partners, list(partners)],
    [text.fact.effortAreas, list(effortAreaNames(plan, language, activity.effortAreas))],
    [text.fact.targetGroups, list(activity.targetGroups)],
    [text.fact.areas, list(areaNames(plan, language, areasOf(option)))],
    template && [
      text.fact.catalogue,
      <a href={view.href(catalogueActivityPath(template.id))}>{template.name[language]}</a>,
    ],
    [text.fact.priority, text.fact.priorityText(activity.priority)],
  ];
  return (
    <Section title={text.facts} id="om">
      <Facts
        facts={facts.filter((fact) => fact !== undefined).map(([term, value]) => ({ term, value }))}
      />
    </Section>
  );
}
