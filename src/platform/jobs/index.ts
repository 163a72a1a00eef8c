export { type Handler, type Job, type Jobs, startJobs, type WorkOptions } from './jobs.ts';
