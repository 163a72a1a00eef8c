/** A record of another room, held without knowing what it is. */
export interface Ref {
  readonly room: string;
  readonly kind: string;
  readonly id: string;
}
