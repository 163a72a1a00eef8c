export * from './administer.ts';
export { isMailAddress } from './address.ts';
export { deliverMails, MAIL } from './deliver.ts';
export type { MailTransport } from './delivery.ts';
export { enqueueMail, type NewMail } from './enqueue.ts';
export { layoutMail, type MailBodies, type MailLayout } from './layout.tsx';
export { type SmtpSettings, smtpTransport } from './smtp.ts';
export type { MailState } from './tables.ts';
