import type { Language } from '../../../platform/i18n/index.ts';
import type { Content } from '../../../ui/index.ts';
import { classes } from '../../../ui/index.ts';
import { sliderMessages } from './messages.ts';
import { type Knob, knobText } from './settings.ts';

interface SliderProps {
  knob: Knob;
  /** What is turned. */
  label: string;
  note?: Content;
  /** Where it stands. */
  value: number;
  /** What was typed, when it cannot be read. */
  typed?: string | undefined;
  error?: string | undefined;
  /** The page with this slider alone at its start. */
  resetHref: string;
  /** Whether the label stands above already. */
  labelHidden?: boolean;
  language: Language;
}

/** A number as a slider and as a field. The field is what is sent; the slider needs script. */
export function Slider(props: SliderProps) {
  const { knob, label, note, value, typed, error, resetHref, labelHidden, language } = props;
  const text = sliderMessages(language);
  const id = sliderId(knob.name);
  const [low, high] = knob.slider;
  const described = [note && `${id}-note`, `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class="slider" data-slider={knob.name} data-label={label}>
      <label class={labelHidden ? 'sr-only' : 'slider__label'} for={id}>
        {label}
      </label>
      {note && (
        <span class="slider__note" id={`${id}-note`}>
          {note}
        </span>
      )}
      <span class="slider__controls">
        <input
          class="slider__range"
          type="range"
          id={`${id}-range`}
          min={String(low / 100)}
          max={String(high / 100)}
          step="1"
          value={String(Math.min(high, Math.max(low, value)) / 100)}
          aria-label={label}
          aria-valuetext={text.percentValue(knobText(value))}
        />
        <span class="slider__number">
          <input
            class={classes('form-input form-input--number control--xs')}
            type="text"
            inputmode="decimal"
            autocomplete="off"
            id={id}
            name={knob.name}
            value={typed ?? knobText(value)}
            aria-label={text.inNumbers(label)}
            aria-describedby={described}
            aria-invalid={error ? 'true' : undefined}
          />
          <span class="slider__unit" aria-hidden="true">
            {text.percent}
          </span>
        </span>
        <a
          class="slider__reset"
          href={resetHref}
          data-turbo-action="replace"
          data-reset={knob.name}
          hidden={value === knob.start && typed === undefined}
        >
          {text.reset}
          <span class="sr-only">{text.resetOf(label)}</span>
        </a>
      </span>
      <span class="form-error-message slider__error" id={`${id}-error`} hidden={!error}>
        {error}
      </span>
    </div>
  );
}

/** The id of a slider's field; as different as the names are. */
export function sliderId(name: string): string {
  return `felt-${encodeURIComponent(name).replaceAll('%', ':')}`;
}
