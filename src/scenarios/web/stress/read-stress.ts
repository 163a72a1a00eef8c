import type { Scenario } from '../../../engine/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { fail, ok, readTypedNumber, type Result } from '../../../shared/index.ts';
import type { FormError } from '../../../ui/index.ts';
import type { RunRequest } from '../../domain/runs/run.ts';
import { PLAN_KEY, scenarioIdOf } from '../paths.ts';
import { stressMessages } from './messages.ts';
import { FIELD, type TypedStress } from './stress-form.tsx';

type AskedStress = Omit<Extract<RunRequest, { kind: 'stress' }>, 'kind'>;

const MOST_WAYS = 4;
const MOST_DRAWS = 100_000;
const MOST_SEED = 2 ** 32 - 1;

/** What was asked for, or everything that is wrong with it. */
export function readStress(
  language: Language,
  typed: TypedStress,
  scenarios: readonly Scenario[],
): Result<AskedStress, readonly FormError[]> {
  const { error } = stressMessages(language);
  const keys = [...new Set(typed.ways)];
  const ways = keys.map((key) => (key === PLAN_KEY ? null : scenarioIdOf(key)));
  const isKnown = (way: string | null) => way === null || scenarios.some(({ id }) => id === way);
  const draws = readTypedNumber(typed.draws, { minimum: 1, maximum: MOST_DRAWS });
  const seed = readTypedNumber(typed.seed, { minimum: 0, maximum: MOST_SEED });
  const wayError =
    ways.length === 0
      ? error.noWay
      : ways.length > MOST_WAYS
        ? error.manyWays(MOST_WAYS)
        : ways.every(isKnown)
          ? undefined
          : error.goneWay;
  const errors: FormError[] = [
    // The first box of the group stands for all of it.
    ...(wayError === undefined ? [] : [{ name: FIELD.ways, text: wayError }]),
    ...(draws.ok ? [] : [{ name: FIELD.draws, text: error.draws }]),
    ...(seed.ok ? [] : [{ name: FIELD.seed, text: error.seed }]),
  ];
  if (!draws.ok || !seed.ok || errors.length > 0) return fail(errors);
  return ok({ ways, draws: draws.value, seed: seed.value });
}
