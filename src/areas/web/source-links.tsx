/** Sources as links by the name of their site; what is not an address stands as text. */
export function SourceLinks({ sources }: { sources: readonly string[] }) {
  const parts = sources.flatMap((source) => source.split(/\s+;\s+/)).filter(Boolean);
  return (
    <>
      {parts.map((part, index) => (
        <>
          {index > 0 && ', '}
          {isAddress(part) ? (
            <a href={part} rel="external noreferrer">
              {siteOf(part)}
            </a>
          ) : (
            part
          )}
        </>
      ))}
    </>
  );
}

function isAddress(source: string): boolean {
  return /^https?:\/\//.test(source);
}

function siteOf(address: string): string {
  return new URL(address).host.replace(/^www\./, '');
}
