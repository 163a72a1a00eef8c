import type { Content, Tone } from '../content.ts';

/** The form beside the word, so that colour is never alone. */
export type Shape = 'disc' | 'ring' | 'half' | 'triangle' | 'diamond' | 'square' | 'tick' | 'dash';

const SHAPE_OF_TONE: Record<Tone, Shape> = {
  accent: 'disc',
  good: 'tick',
  caution: 'triangle',
  gap: 'diamond',
  plain: 'square',
  unknown: 'ring',
};

function drawn(shape: Shape) {
  switch (shape) {
    case 'disc':
      return <circle cx="6" cy="6" r="5" />;
    case 'ring':
      return (
        <circle
          cx="6"
          cy="6"
          r="4.2"
          fill="none"
          stroke="currentColor"
          stroke-width="1.6"
          stroke-dasharray="2.6 1.8"
        />
      );
    case 'half':
      return (
        <>
          <circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" stroke-width="1.6" />
          <path d="M6 1.8a4.2 4.2 0 0 1 0 8.4z" />
        </>
      );
    case 'triangle':
      return <path d="M6 .8l5.6 10.4H.4z" />;
    case 'diamond':
      return <path d="M6 0l6 6-6 6-6-6z" />;
    case 'square':
      return <rect x="1.2" y="1.2" width="9.6" height="9.6" rx="1" />;
    case 'tick':
      return (
        <path
          d="M1.2 6.4l3.3 3.3 6.3-7"
          fill="none"
          stroke="currentColor"
          stroke-width="2.2"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      );
    case 'dash':
      return <rect x="0.5" y="4.8" width="11" height="2.4" rx="1.2" />;
  }
}

/** A small form, drawn in the current colour. */
export function ShapeMark({ shape }: { shape: Shape }) {
  return (
    <svg
      class="shape"
      width="12"
      height="12"
      viewBox="0 0 12 12"
      fill="currentColor"
      aria-hidden="true"
      focusable="false"
    >
      {drawn(shape)}
    </svg>
  );
}

/** A state in a word with a colour and a form. */
export function StatusWord({
  tone,
  shape,
  children,
}: {
  tone: Tone;
  shape?: Shape;
  children?: Content;
}) {
  return (
    <span class={`status status--${tone}`}>
      <ShapeMark shape={shape ?? SHAPE_OF_TONE[tone]} />
      <span>{children}</span>
    </span>
  );
}
