import { defineMessages } from '../../platform/i18n/index.ts';

/** The words of calendar files. */
export const calendarMessages = defineMessages(
  {
    name: 'Arrangementer fra Helhed',
    cancelledTitle: (title: string) => `AFLYST: ${title}`,
    cancelledBecause: (reason: string) => `Arrangementet er aflyst. ${reason}`,
    online: 'Online',
    takePartOnline: (address: string) => `Deltag online: ${address}`,
    readMore: (address: string) => `Læs mere: ${address}`,
  },
  {
    name: 'Events from Helhed',
    cancelledTitle: (title) => `CANCELLED: ${title}`,
    cancelledBecause: (reason) => `The event is cancelled. ${reason}`,
    online: 'Online',
    takePartOnline: (address) => `Take part online: ${address}`,
    readMore: (address) => `Read more: ${address}`,
  },
);
