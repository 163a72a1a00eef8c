/** What a thread is begun with. */
export interface ThreadStart {
  readonly message: unknown;
  /** Its first word is 1 when the work should end. Shared memory, since a thread that computes hears
   * no messages. */
  readonly stop: SharedArrayBuffer;
}

/** What a thread says. */
export type ThreadWord =
  | { readonly kind: 'progress'; readonly value: unknown }
  | { readonly kind: 'done'; readonly value: unknown };
