import type { Scenario } from '../../../engine/index.ts';
import type { View } from '../../../platform/http/index.ts';
import {
  Button,
  CheckboxGroup,
  errorOf,
  Form,
  FormActions,
  type FormError,
  NumberField,
} from '../../../ui/index.ts';
import { messages } from '../messages.ts';
import { PLAN_KEY, scenarioKey } from '../paths.ts';
import { stressMessages } from './messages.ts';

/** Names of the form's fields; they stand in addresses too. */
export const FIELD = { ways: 'vej', draws: 'traek', seed: 'froe', newSeed: 'nyt' } as const;

/** What was typed, or what the form begins with. */
export interface TypedStress {
  readonly ways: readonly string[];
  readonly draws: string;
  readonly seed: string;
}

interface Props {
  readonly typed: TypedStress;
  readonly errors: readonly FormError[];
  readonly scenarios: readonly Scenario[];
  readonly action: string;
  readonly view: View;
}

/** Asks for a stress test: which ways, how many draws, and the seed. */
export function StressForm({ typed, errors, scenarios, action, view: { language } }: Props) {
  const text = stressMessages(language);
  const options = [
    { value: PLAN_KEY, label: messages(language).plan },
    ...scenarios.map(({ id, name }) => ({ value: scenarioKey(id), label: name })),
  ];
  return (
    <Form action={action}>
      <CheckboxGroup
        name={FIELD.ways}
        label={text.ways}
        hint={text.waysHint}
        options={options}
        values={typed.ways}
        error={errorOf(errors, FIELD.ways)}
        language={language}
      />
      <NumberField
        name={FIELD.draws}
        label={text.draws}
        hint={text.drawsHint}
        value={typed.draws}
        error={errorOf(errors, FIELD.draws)}
        width="s"
        whole
        language={language}
      />
      <NumberField
        name={FIELD.seed}
        label={text.seed}
        hint={text.seedHint}
        value={typed.seed}
        error={errorOf(errors, FIELD.seed)}
        width="s"
        whole
        language={language}
      />
      <FormActions>
        <Button>{text.start}</Button>
        <Button kind="quiet" name={FIELD.newSeed} value="ja">
          {text.newSeed}
        </Button>
      </FormActions>
    </Form>
  );
}
