const LICENCES = 'https://creativecommons.org/licenses/';
const ZERO = 'https://creativecommons.org/publicdomain/zero/1.0/';

/** A licence by its short name, where an address is of Creative Commons. */
export function nameOfLicence(target: string | undefined): string | undefined {
  const [, kind, version] = /creativecommons\.org\/licenses\/([a-z-]+)\/([\d.]+)/.exec(target ?? '') ?? [];
  if (kind && version) return `CC-${kind.toUpperCase()}-${version}`;
  return /creativecommons\.org\/publicdomain\/zero/.test(target ?? '') ? 'CC0-1.0' : undefined;
}

/** The address of a licence of Creative Commons, by its short name; undefined for any other. */
export function addressOfLicence(name: string): string | undefined {
  if (name === 'CC0-1.0') return ZERO;
  const [, kind, version] = /^CC-((?:BY|NC|ND|SA)(?:-(?:NC|ND|SA))*)-(\d\.\d)$/.exec(name) ?? [];
  return kind && version ? `${LICENCES}${kind.toLowerCase()}/${version}/` : undefined;
}
