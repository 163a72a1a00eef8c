export * from './domain/index.ts';
export * from './csv/index.ts';
export * from './official/index.ts';
export * from './words.ts';
export * from './store/plan-areas.ts';
export { figuresByArea, insertPlanFigures, listFigureCells } from './store/plan-figures.ts';
export { putPoints, putShapes } from './store/map-shapes.ts';
export { POINT_KINDS } from './geo/index.ts';
