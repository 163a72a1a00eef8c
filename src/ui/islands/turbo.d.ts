/** What we set of Turbo, which comes without types. */
declare module '@hotwired/turbo' {
  export const config: {
    readonly forms: { submitter: 'disabled' | 'aria-disabled' };
  };
}
