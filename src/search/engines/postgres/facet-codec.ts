/** A facet's value as a small number, so that all facets of a document fit in one integer and are counted in one pass. */
export interface FacetCodec {
  bits: number;
  /** 0 stands for no value. */
  encode(value: string | readonly string[] | null): number;
  /** The values of a number; several where the facet has many. */
  decode(code: number): readonly string[];
}

/** One value of a list; values outside of it count as none. */
export function oneOf(values: readonly string[]): FacetCodec {
  const codes = new Map(values.map((value, at) => [value, at + 1]));
  return {
    bits: Math.ceil(Math.log2(values.length + 1)),
    encode: (value) => (typeof value === 'string' ? (codes.get(value) ?? 0) : 0),
    decode: (code) => (code === 0 ? [] : [values[code - 1]!]),
  };
}

/** Any number of values of a list, one bit each. */
export function someOf(values: readonly string[]): FacetCodec {
  const bit = new Map(values.map((value, at) => [value, 2 ** at]));
  return {
    bits: values.length,
    encode: (value) => [value ?? []].flat().reduce((sum, item) => sum + (bit.get(item) ?? 0), 0),
    decode: (code) => values.filter((_, at) => Math.floor(code / 2 ** at) % 2 === 1),
  };
}

const FIRST_YEAR = 2020;

/** A month `2027-09`, from 2020 to 2062. */
export const month: FacetCodec = {
  bits: 9,
  encode: (value) => {
    if (typeof value !== 'string') return 0;
    const code = (Number(value.slice(0, 4)) - FIRST_YEAR) * 12 + Number(value.slice(5, 7));
    return code >= 1 && code < 512 ? code : 0;
  },
  decode: (code) => (code === 0 ? [] : [`${FIRST_YEAR + Math.floor((code - 1) / 12)}-${String(((code - 1) % 12) + 1).padStart(2, '0')}`]),
};

/** A department: `59`, `2A`, `974`. */
export const department: FacetCodec = {
  bits: 10,
  encode: (value) => (typeof value !== 'string' ? 0 : value === '2A' ? 1000 : value === '2B' ? 1001 : Number(value) || 0),
  decode: (code) => (code === 0 ? [] : code === 1000 ? ['2A'] : code === 1001 ? ['2B'] : [String(code).padStart(2, '0')]),
};

/** A code of so many digits: `0843`. */
export function digits(count: number): FacetCodec {
  return {
    bits: Math.ceil(Math.log2(10 ** count + 1)),
    encode: (value) => (typeof value === 'string' && /^\d+$/.test(value) && value.length === count ? Number(value) + 1 : 0),
    decode: (code) => (code === 0 ? [] : [String(code - 1).padStart(count, '0')]),
  };
}

/** The facets of one index, packed in their order into one integer below 2^53. */
export class FacetPacking {
  private readonly shifts: number[] = [];

  constructor(
    readonly names: readonly string[],
    private readonly codecs: Readonly<Record<string, FacetCodec>>,
  ) {
    let shift = 0;
    for (const name of names) {
      this.shifts.push(shift);
      shift += codecs[name]!.bits;
    }
    if (shift > 48) throw new RangeError(`facets need ${shift} bits, 48 fit`);
  }

  pack(keys: Readonly<Record<string, string | readonly string[] | null>>): number {
    return this.names.reduce((sum, name, at) => sum + this.codecs[name]!.encode(keys[name] ?? null) * 2 ** this.shifts[at]!, 0);
  }

  /** The code of each facet, in the order of `names`. */
  codesOf(packed: number): number[] {
    return this.names.map((name, at) => Math.floor(packed / 2 ** this.shifts[at]!) % 2 ** this.codecs[name]!.bits);
  }

  codec(name: string): FacetCodec {
    return this.codecs[name]!;
  }
}
