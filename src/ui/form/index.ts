export * from './choice.tsx';
export { Field, FieldGroup, fieldId, type FieldProps } from './field.tsx';
export * from './form.tsx';
export * from './shown.ts';
export * from './text.tsx';
