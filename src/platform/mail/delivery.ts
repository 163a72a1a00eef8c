/** A mail as it goes out. */
export interface OutgoingMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** The same at every attempt. */
  readonly messageId: string;
  readonly date: Date;
}

/** How an attempt to send went. */
export type Delivery =
  | { readonly kind: 'sent' }
  /** Known not to be sent, worth another attempt. `server`: it would go no better with others. */
  | { readonly kind: 'not-sent'; readonly about: 'server' | 'mail'; readonly reason: string }
  /** The server will not take it, now or later. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** Handed over without an answer. */
  | { readonly kind: 'uncertain'; readonly reason: string };

/** What takes mails away. */
export interface MailTransport {
  /** The domain that message ids are made in. */
  readonly messageDomain: string;
  /** Never throws. Once the signal is given, it comes to an end within seconds. */
  readonly send: (mail: OutgoingMail, stopping: AbortSignal) => Promise<Delivery>;
}
