import { evaluate } from '../../../../engine/index.ts';
import type { FiguresAnswer, PlanAnswer } from '../answers.ts';
import { shownFigures, sliderTitle } from '../figure-words.ts';
import { type Figures, figuresOf, sameFigures } from '../figures.ts';
import { sliderMessages } from '../messages.ts';
import {
  type Desk,
  FIELD,
  type Knob,
  knobsOf,
  readSettings,
  scenarioOf,
  type SliderSettings,
  writeSettings,
} from '../settings.ts';
import { KnobFields } from './elements/knob-fields.ts';
import { PageParts } from './elements/page-parts.ts';

/** After so long without a move the sliders are at rest. */
const REST_MS = 350;

type StatusKey = keyof ReturnType<typeof sliderMessages>['status'];

/** What has been loaded, and what follows from it alone. */
interface Loaded {
  readonly revision: number;
  readonly desk: Desk;
  readonly knobs: readonly Knob[];
  readonly names: ReadonlyMap<string, string>;
  /** The plan's own figures by year. */
  readonly planFigures: (year: number) => Figures;
}

/** `<plan-sliders>`: evaluates the plan here, frame by frame, while a slider moves. At rest the address
 * is brought up to date and the server's evaluation of the same settings is held against this one. */
class PlanSliders extends HTMLElement {
  private parts!: PageParts;
  private fields: KnobFields | undefined;
  private loaded: Loaded | undefined;
  private shown: { plan: Figures; now: Figures } | undefined;
  private frame = 0;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private asking: AbortController | undefined;
  private loading: AbortController | undefined;

  connectedCallback(): void {
    this.addEventListener('input', this.move);
    this.addEventListener('change', this.move);
    this.addEventListener('click', this.clicked);
    this.addEventListener('submit', this.submit);
    document.addEventListener('turbo:morph', this.begin);
    this.begin();
  }

  disconnectedCallback(): void {
    document.removeEventListener('turbo:morph', this.begin);
    cancelAnimationFrame(this.frame);
    clearTimeout(this.waiting);
    this.asking?.abort();
    this.loading?.abort();
  }

  private get language(): 'da' | 'en' {
    return document.documentElement.lang === 'en' ? 'en' : 'da';
  }

  private get form(): HTMLFormElement {
    return this.querySelector('form')!;
  }

  /** When the page comes, and when it has been brought up to date. */
  private readonly begin = (): void => {
    this.parts = new PageParts(this);
    const changed = this.loaded && String(this.loaded.revision) !== this.dataset['revision'];
    if (this.loaded && !changed) this.join(this.loaded);
    else void this.load(changed ? 'changed' : undefined);
  };

  private async load(after?: StatusKey): Promise<void> {
    this.loading?.abort();
    const { signal } = (this.loading = new AbortController());
    try {
      const answer = await fetchJson<PlanAnswer>(this.dataset['plan'] ?? '', signal);
      this.loaded = loadedFrom(answer);
      delete this.dataset['failed'];
      this.join(this.loaded);
      if (after) this.moved(after);
    } catch {
      if (signal.aborted) return;
      this.dataset['failed'] = '';
      this.tell('failed');
    }
  }

  private join({ knobs }: Loaded): void {
    this.fields = new KnobFields(this, knobs, this.language);
    // What was moved before the plan had come.
    if (this.waiting !== undefined) this.moved();
  }

  private readonly move = (event: Event): void => {
    const { target } = event;
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    if (target.name === FIELD.search) return this.find(target.value);
    if (target.name === FIELD.name || target.name === FIELD.summary) return;
    // A slider that has been let go has told so by `input`.
    if (event.type === 'change' && target.type === 'range') return;
    this.fields?.follow(target);
    this.moved();
  };

  private moved(after?: StatusKey): void {
    this.asking?.abort();
    this.frame ||= requestAnimationFrame(this.compute);
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => void this.rest(after), REST_MS);
  }

  private readonly compute = (): void => {
    this.frame = 0;
    const { loaded } = this;
    if (!loaded) return;
    const { settings } = this.settings(loaded);
    const scenario = scenarioOf(loaded.desk, settings);
    const { year } = settings;
    this.show({
      plan: loaded.planFigures(year),
      now: figuresOf(evaluate(loaded.desk.plan, { scenario }), year),
    });
  };

  private settings({ desk, knobs }: Loaded) {
    const { elements } = this.form;
    return readSettings(desk, knobs, (name) => {
      const field = elements.namedItem(name);
      return field instanceof HTMLInputElement || field instanceof HTMLSelectElement
        ? field.value
        : undefined;
    });
  }

  private show(figures: { plan: Figures; now: Figures }): void {
    this.shown = figures;
    const { plan, now } = figures;
    this.parts.show(this.language, this.inWords(figures), plan, now);
  }

  private inWords({ plan, now }: { plan: Figures; now: Figures }) {
    return shownFigures(this.language, plan, now, (id) => this.loaded?.names.get(id) ?? id);
  }

  /** Nothing is said aloud and nothing is asked before this. */
  private async rest(after?: StatusKey): Promise<void> {
    this.waiting = undefined;
    const { loaded } = this;
    if (!loaded) return;
    if (this.frame) {
      cancelAnimationFrame(this.frame);
      this.compute();
    }
    const { settings, bad } = this.settings(loaded);
    this.settle(loaded, settings, bad.length > 0);
    if (bad.length > 0) return this.tell('bad');
    await this.check(loaded, settings, after);
  }

  private settle({ desk }: Loaded, settings: SliderSettings, hasBad: boolean): void {
    const query = String(writeSettings(desk, settings, this.dataset['from']));
    const page = this.dataset['page'] ?? location.pathname;
    history.replaceState(history.state, '', query === '' ? page : `${page}?${query}`);
    if (hasBad) return;
    this.fields?.settle();
    for (const select of this.form.querySelectorAll('select')) {
      for (const option of select.options) option.defaultSelected = option.selected;
    }
  }

  private async check(loaded: Loaded, settings: SliderSettings, after?: StatusKey): Promise<void> {
    this.asking?.abort();
    const { signal } = (this.asking = new AbortController());
    const query = writeSettings(loaded.desk, settings, this.dataset['from']);
    let answer: FiguresAnswer;
    try {
      answer = await fetchJson<FiguresAnswer>(`${this.dataset['answer'] ?? ''}?${query}`, signal);
    } catch {
      if (!signal.aborted) this.tell('unknown');
      return;
    }
    if (signal.aborted || !this.shown) return;
    if (answer.revision !== loaded.revision) return this.load('changed');
    const isEqual =
      sameFigures(answer.now, this.shown.now) && sameFigures(answer.plan, this.shown.plan);
    if (!isEqual) this.show({ plan: answer.plan, now: answer.now });
    this.mark(!isEqual);
    this.tell(isEqual ? (after ?? 'equal') : 'unequal');
  }

  private mark(isUnequal: boolean): void {
    const warning = this.querySelector<HTMLElement>('[data-mismatch]');
    if (warning) warning.hidden = !isUnequal;
  }

  private tell(key: StatusKey): void {
    const { shown } = this;
    if (shown) {
      this.parts.write('summary', this.inWords(shown).summary);
      const title = document.querySelector('[data-title]');
      if (title) title.textContent = sliderTitle(this.language, shown.plan, shown.now);
    }
    this.parts.write('status', sliderMessages(this.language).status[key]);
  }

  private readonly clicked = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || !this.fields || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const name = link.dataset['reset'];
    if (name === undefined && !link.hasAttribute('data-reset-all')) return;
    event.preventDefault();
    // The link goes with the value; what it put back gets the focus.
    if (name !== undefined) this.fields.focus(name);
    this.fields.reset(name);
    if (name === undefined) this.resetChoices();
    this.moved();
  };

  private resetChoices(): void {
    for (const select of this.form.querySelectorAll('select')) {
      if (select.name !== FIELD.year) select.selectedIndex = 0;
    }
  }

  /** Enter in a field asks for what is shown already. */
  private readonly submit = (event: SubmitEvent): void => {
    const { submitter } = event;
    if (!this.loaded || submitter?.hasAttribute('data-save')) return;
    const searches =
      submitter?.hasAttribute('data-search') ||
      (document.activeElement as HTMLInputElement | null)?.name === FIELD.search;
    if (searches && this.querySelector('[data-capped]')) return;
    event.preventDefault();
    if (!searches) this.moved();
  };

  private find(words: string): void {
    const wanted = words.trim().toLocaleLowerCase(this.language);
    let found = 0;
    for (const place of this.querySelectorAll<HTMLElement>('details [data-slider]')) {
      const label = place.dataset['label'] ?? '';
      place.hidden = !label.toLocaleLowerCase(this.language).includes(wanted);
      if (!place.hidden) found += 1;
    }
    const none = this.querySelector<HTMLElement>('[data-no-hit]');
    if (none) none.hidden = found > 0;
  }
}

function loadedFrom({ revision, plan, base, year }: PlanAnswer): Loaded {
  const desk: Desk = { plan, base, year };
  const evaluation = evaluate(plan);
  const known = new Map<number, Figures>();
  return {
    revision,
    desk,
    knobs: knobsOf(desk),
    names: new Map(plan.activities.map(({ id, name }) => [id, name])),
    planFigures: (asked) => {
      const figures = known.get(asked) ?? figuresOf(evaluation, asked);
      known.set(asked, figures);
      return figures;
    },
  };
}

async function fetchJson<Answer>(address: string, signal: AbortSignal): Promise<Answer> {
  const response = await fetch(address, { signal, headers: { Accept: 'application/json' } });
  if (!response.ok || response.redirected) throw new Error(`No answer from ${address}`);
  return (await response.json()) as Answer;
}

customElements.define('plan-sliders', PlanSliders);
