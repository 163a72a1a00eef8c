export { BalanceBars, type BalancePoint } from './balance-bars.tsx';
export * from './comparison-bars.tsx';
export * from './curve-chart.tsx';
export { Legend, type ChartProps, type LegendEntry } from './figure.tsx';
export * from './grids.tsx';
export * from './runway-chart.tsx';
export type { Measure } from './scale.ts';
export * from './small-multiples.tsx';
export * from './sparkline.tsx';
