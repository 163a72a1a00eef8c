export * from './administer.ts';
export { isMailAddress } from './address.ts';
export { deliverMails, MAIL } from './deliver.ts';
export { enqueueMail, type NewMail } from './enqueue.ts';
export { layoutMail } from './layout.tsx';
export { smtpTransport } from './smtp.ts';
export type { MailState } from './tables.ts';
