export * from './assets.ts';
export type { LargeBody } from './body-limit.ts';
export * from './listen.ts';
export { redirectWithNotice } from './notice.ts';
export type { RenderPage } from './page-view.ts';
export * from './view.ts';
export * from './web-server.ts';
