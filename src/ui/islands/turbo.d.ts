/** What we set of Turbo, which comes without types. */
declare module '@hotwired/turbo' {
  export const config: {
    readonly forms: { submitter: 'disabled' | 'aria-disabled' };
  };
  /** Makes the children of one element those of another, keeping what is alike. */
  export function morphChildren(current: Element, fresh: Element): void;
}
