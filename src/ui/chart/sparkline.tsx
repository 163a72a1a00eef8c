/** A tiny line of values with a word for it; missing values leave a hole. */
export function Sparkline({
  values,
  text,
}: {
  values: readonly (number | null)[];
  /** What the line shows, in words. */
  text: string;
}) {
  const known = values.filter((value) => value !== null);
  const low = Math.min(...known);
  const range = Math.max(...known) - low || 1;
  const step = values.length > 1 ? 76 / (values.length - 1) : 0;
  const at = (value: number, index: number) =>
    `${Math.round((2 + index * step) * 10) / 10},${Math.round((20 - ((value - low) / range) * 16) * 10) / 10}`;
  let path = '';
  let pen = 'M';
  for (const [index, value] of values.entries()) {
    if (value === null) {
      pen = 'M';
    } else {
      path += `${pen}${at(value, index)}`;
      pen = 'L';
    }
  }
  return (
    <svg class="spark" viewBox="0 0 80 24" width="80" height="24" role="img" aria-label={text}>
      <path class="spark__line" d={path} fill="none" />
    </svg>
  );
}
