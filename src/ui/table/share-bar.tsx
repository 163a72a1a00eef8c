import type { Tone } from '../content.ts';

/** A share (0-1) as a thin bar with its text: `▇▇▇▁ 75 pct.` The text says it all. */
export function ShareBar({
  share,
  text,
  tone = 'accent',
}: {
  /** 0 is nothing and 1 the whole; beyond is cut. */
  share: number;
  text: string;
  tone?: Tone;
}) {
  const filled = Math.round(Math.min(1, Math.max(0, share)) * 640) / 10;
  return (
    <span class={`share share--${tone}`}>
      <svg class="share__bar" viewBox="0 0 64 8" width="64" height="8" aria-hidden="true">
        <rect class="share__track" x="0" y="0" width="64" height="8" rx="1.5" />
        {filled > 0 && <rect class="share__fill" x="0" y="0" width={filled} height="8" rx="1.5" />}
      </svg>
      <span class="share__text">{text}</span>
    </span>
  );
}
