export * from './csv.ts';
export * from './icalendar.ts';
