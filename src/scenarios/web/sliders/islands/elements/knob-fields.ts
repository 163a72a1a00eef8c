import { sliderMessages } from '../../messages.ts';
import { type Knob, knobText, readKnob } from '../../settings.ts';

/** A knob's elements: the slider, the field that is sent, its way back and its error. */
interface KnobField {
  readonly knob: Knob;
  readonly range: HTMLInputElement;
  readonly number: HTMLInputElement;
  readonly reset: HTMLElement | null;
  readonly error: HTMLElement | null;
  readonly label: string;
}

/** The knobs that are on the page, each slider in step with its field. */
export class KnobFields {
  private readonly byName = new Map<string, KnobField>();

  private readonly language: 'da' | 'en';

  constructor(root: Element, knobs: readonly Knob[], language: 'da' | 'en') {
    this.language = language;
    const known = new Map(knobs.map((knob) => [knob.name, knob]));
    for (const place of root.querySelectorAll<HTMLElement>('[data-slider]')) {
      const knob = known.get(place.dataset['slider'] ?? '');
      const range = place.querySelector<HTMLInputElement>('input[type=range]');
      const number = place.querySelector<HTMLInputElement>('input[name]');
      if (!knob || !range || !number) continue;
      this.byName.set(knob.name, {
        knob,
        range,
        number,
        reset: place.querySelector<HTMLElement>('[data-reset]'),
        error: place.querySelector<HTMLElement>('.slider__error'),
        label: place.dataset['label'] ?? '',
      });
    }
  }

  /** The text of a knob's field; undefined when it is not on the page. */
  text(name: string): string | undefined {
    return this.byName.get(name)?.number.value;
  }

  /** Brings slider and field of the place that was used in step. */
  follow(used: EventTarget | null): void {
    if (!(used instanceof HTMLInputElement)) return;
    const name = used.closest<HTMLElement>('[data-slider]')?.dataset['slider'];
    const field = name === undefined ? undefined : this.byName.get(name);
    if (!field) return;
    if (used === field.range) field.number.value = knobText(Math.round(Number(used.value) * 100));
    this.show(field, used === field.range);
  }

  /** Puts a knob back to its start; all of them without a name. */
  reset(name?: string): void {
    for (const field of this.byName.values()) {
      if (name !== undefined && field.knob.name !== name) continue;
      field.number.value = knobText(field.knob.start);
      this.show(field, false);
    }
  }

  /** What stands in the fields is no longer something that is being typed. */
  settle(): void {
    for (const { range, number } of this.byName.values()) {
      if (range.defaultValue !== range.value) range.defaultValue = range.value;
      if (number.defaultValue !== number.value) number.defaultValue = number.value;
    }
  }

  focus(name: string): void {
    this.byName.get(name)?.range.focus();
  }

  private show(field: KnobField, byRange: boolean): void {
    const { knob, range, number, reset, error } = field;
    const text = sliderMessages(this.language);
    const value = readKnob(knob, number.value);
    if (value === undefined) {
      const [low, high] = knob.typed.map((end) => String(end / 100)) as [string, string];
      number.setAttribute('aria-invalid', 'true');
      if (error) error.textContent = text.badNumber(field.label, number.value, low, high);
    } else {
      number.removeAttribute('aria-invalid');
      if (!byRange) range.value = String(value / 100);
      range.setAttribute('aria-valuetext', text.percentValue(knobText(value)));
    }
    if (error) error.hidden = value !== undefined;
    if (reset) reset.hidden = value === knob.start;
  }
}
