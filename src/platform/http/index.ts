export * from './assets.ts';
export { LARGEST_BODY, USUAL_BODY, type LargeBody } from './body-limit.ts';
export { otherSitePage, tooLargePage } from './error-pages.tsx';
export * from './listen.ts';
export { redirectWithNotice, takeNotice } from './notice.ts';
export type { RenderPage } from './page-view.ts';
export * from './view.ts';
export * from './web-server.ts';
