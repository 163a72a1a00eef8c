/** The mark: three unequal parts, one of them on its way in, that make one round whole. */
export function BrandMark({ size = 32 }: { size?: number }) {
  return (
    <svg
      class="brand__mark"
      width={size}
      height={size}
      viewBox="0 0 32 32"
      aria-hidden="true"
      focusable="false"
    >
      <path class="brand__part-a" d="M14.9 2.05a14 14 0 0 0 0 27.9z" />
      <path class="brand__part-b" d="M17.1 17.1h12.85a14 14 0 0 1-12.85 12.85z" />
      <path class="brand__part-c" d="M17.1 2.05a14 14 0 0 1 12.85 12.85H17.1z" />
    </svg>
  );
}
