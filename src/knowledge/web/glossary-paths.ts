/** The glossary; a term has its place on it. */
export const GLOSSARY_PATH = '/ordbog';

/** A term: `/ordbog#forankring`. */
export function termPath(id: string): string {
  return `${GLOSSARY_PATH}#${id}`;
}
