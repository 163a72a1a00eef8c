import './elements/edit-grid/edit-grid.ts';
