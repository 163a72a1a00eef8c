import type { Plan } from '../../../engine/index.ts';
import { fail, fromKroner, ok, type Result } from '../../../shared/index.ts';
import { type PinPlace, pinKey } from '../pins.ts';

/** Holds an amount of whole kroner in a place, instead of what pins held there. */
export function setPin<Edited extends Pick<Plan, 'pins'>>(
  plan: Edited,
  place: PinPlace,
  kroner: number,
): Result<Edited, never> {
  const { source, activity, kind, year } = place;
  const pin = { source, activity, kind, year, amount: fromKroner(kroner) };
  const here = plan.pins.findIndex((one) => pinKey(one) === pinKey(place));
  const others = plan.pins.filter((one) => pinKey(one) !== pinKey(place));
  const at = here < 0 ? others.length : here;
  return ok({ ...plan, pins: others.toSpliced(at, 0, pin) });
}

/** Lets the money of a place go again. */
export function releasePin<Edited extends Pick<Plan, 'pins'>>(
  plan: Edited,
  place: PinPlace,
): Result<Edited, 'no-pin'> {
  const pins = plan.pins.filter((one) => pinKey(one) !== pinKey(place));
  return pins.length === plan.pins.length ? fail('no-pin') : ok({ ...plan, pins });
}
