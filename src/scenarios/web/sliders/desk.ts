import { evaluate, type Scenario } from '../../../engine/index.ts';
import { type PlanReading, remember, type WorkspaceContext } from '../../../plan/index.ts';
import { fitScenario } from '../../domain/fit.ts';
import { focusYear } from '../../domain/outlook.ts';
import { scenarioIdOf, scenarioKey } from '../paths.ts';
import { scenariosOf } from '../readings.ts';
import { type Figures, figuresOf } from './figures.ts';
import {
  type BadNumber,
  type Desk,
  FIELD,
  type Knob,
  knobsOf,
  readSettings,
  scenarioOf,
  type SliderSettings,
  writeSettings,
} from './settings.ts';

/** What the page and its two answers are made from. */
export interface SliderMatter {
  readonly reading: PlanReading;
  readonly desk: Desk;
  readonly knobs: readonly Knob[];
  readonly settings: SliderSettings;
  readonly bad: readonly BadNumber[];
  /** What was typed, by field name. */
  readonly typed: URLSearchParams;
  /** The settings as the query of an address. */
  readonly query: URLSearchParams;
  /** The scenario that the sliders start from, as stored. */
  readonly stored?: Scenario;
  /** Whether something in it is no longer in the plan. */
  readonly hasGone: boolean;
  /** The id that no scenario has. */
  readonly unknownFrom?: string;
  /** Whether a field speaks of a source or an activity that the plan does not have. */
  readonly hasUnknownFields: boolean;
}

/** Reads the settings from what an address or a form says. */
export async function sliderMatter(
  c: WorkspaceContext,
  typed: URLSearchParams,
): Promise<SliderMatter> {
  const { reading, db } = c.var;
  const { plan } = reading;
  const from = typed.get(FIELD.from);
  const id = from === null ? undefined : scenarioIdOf(from);
  const stored =
    id === undefined ? undefined : (await scenariosOf(db, reading)).find((one) => one.id === id);
  const fitted = stored && fitScenario(plan, stored);
  const desk: Desk = {
    plan,
    base: fitted?.scenario ?? null,
    year: focusYear([reading.evaluation]),
  };
  const knobs = knobsOf(desk);
  const { settings, bad } = readSettings(desk, knobs, (name) => typed.get(name) ?? undefined);
  return {
    reading,
    desk,
    knobs,
    settings,
    bad,
    typed,
    query: writeSettings(desk, settings, stored && scenarioKey(stored.id)),
    ...(stored && { stored }),
    hasGone: fitted !== undefined && fitted.gone.length > 0,
    ...(id !== undefined && !stored && { unknownFrom: id }),
    hasUnknownFields: speaksOfUnknown(desk, typed),
  };
}

function speaksOfUnknown({ plan }: Desk, typed: URLSearchParams): boolean {
  const known = new Set([
    ...plan.funding.flatMap(({ id }) => [FIELD.share(id), FIELD.outcome(id)]),
    ...plan.activities.map(({ id }) => FIELD.level(id)),
  ]);
  return [...typed.keys()].some(
    (name) => /^(kilde|udfald|niveau)\./.test(name) && !known.has(name),
  );
}

/** The plan's figures, and those with the settings. */
export function figuresOfMatter({ reading, desk, settings }: SliderMatter): {
  plan: Figures;
  now: Figures;
} {
  const { year } = settings;
  const plan = remember(reading, `slider figures ${year}`, () =>
    figuresOf(reading.evaluation, year),
  );
  const scenario = scenarioOf(desk, settings);
  return { plan, now: figuresOf(evaluate(desk.plan, { scenario }), year) };
}
