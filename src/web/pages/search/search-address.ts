/** The search as it stands in the page's address: one place knows how to change a part of it and keep the rest. */
export class SearchAddress {
  private constructor(
    private readonly path: string,
    private readonly entries: readonly (readonly [string, string])[],
  ) {}

  /** From the query string of `/offres`; the words of a message that was said once are dropped. */
  static of(path: string, query: Record<string, unknown>): SearchAddress {
    const entries = Object.entries(query).flatMap(([name, value]) => [value].flat().filter((item): item is string => typeof item === 'string' && item !== '').map((item) => [name, item] as const));
    return new SearchAddress(path, entries.filter(([name]) => name !== 'fait'));
  }

  values(name: string): string[] {
    return this.entries.filter(([key]) => key === name).map(([, value]) => value);
  }

  value(name: string): string {
    return this.values(name)[0] ?? '';
  }

  /** The same with `name` replaced (null: taken away); back to the first page unless the page is what changes. */
  with(name: string, value: string | number | null): SearchAddress {
    const kept = this.entries.filter(([key]) => key !== name && (key !== 'page' || name === 'page'));
    return new SearchAddress(this.path, value === null ? kept : [...kept, [name, String(value)] as const]);
  }

  /** The same with one more value of a list. */
  adding(name: string, value: string): SearchAddress {
    return new SearchAddress(this.path, [...this.entries.filter(([key, given]) => key !== 'page' && !(key === name && given === value)), [name, value] as const]);
  }

  without(...names: string[]): SearchAddress {
    return names.reduce<SearchAddress>((address, name) => address.with(name, null), this);
  }

  /** How many of these names are in the address, each value counted. */
  count(...names: string[]): number {
    return this.entries.filter(([name]) => names.includes(name)).length;
  }

  /** What stands behind the question mark. */
  get parameters(): string {
    return new URLSearchParams(this.entries.map(([name, value]) => [name, value])).toString();
  }

  toString(): string {
    return this.parameters === '' ? this.path : `${this.path}?${this.parameters}`;
  }
}
