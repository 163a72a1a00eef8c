export * from './blocks.tsx';
export * from './data-table.tsx';
export * from './figures.tsx';
export * from './links.tsx';
export * from './share-bar.tsx';
export * from './status-word.tsx';
