import { describe, expect, it } from '@jest/globals';
import { offerSearchSchema } from './offer-search.schema.js';

const parse = (address: Record<string, unknown>): ReturnType<typeof offerSearchSchema.safeParse> => offerSearchSchema.safeParse(address);

describe('the search in an address', () => {
  it('asks for everything when empty, as forms send empty fields', () => {
    const [bare, sent] = [parse({}), parse({ text: '', radius: '', contract: '', page: '', sort: '' })];
    expect(sent.data).toEqual(bare.data);
    expect(bare.data).toMatchObject({ text: '', page: 1, pageSize: 20, sort: 'relevance', exact: false, contract: [] });
  });

  it.each([
    [{ contract: 'apprenticeship,permanent' }], [{ contract: ['apprenticeship', 'permanent'] }], [{ contract: ['apprenticeship,permanent', 'apprenticeship'] }],
  ])('reads lists: %j', (address) => expect(parse(address).data?.contract).toEqual(['apprenticeship', 'permanent']));

  it.each([
    ['text', 'x'.repeat(10_000), 'too_big'], ['text', 'a\u0000b', 'search.text'], ['text', ['a', 'b'], 'invalid_type'], ['radius', '-1', 'too_small'], ['radius', '1000000000', 'too_big'], ['radius', 'NaN', 'search.number'],
    ['radius', 'Infinity', 'search.number'], ['radius', '0', 'too_small'], ['page', '1000000', 'too_big'], ['page', '0', 'too_small'], ['page', '1.5', 'search.number'], ['pageSize', '51', 'too_big'],
    ['sort', 'price', 'invalid_value'], ['facets', 'colour', 'invalid_value'], ['contract', 'slavery', 'invalid_value'], ['level', '9', 'invalid_value'], ['level', 'x', 'invalid_value'], ['occupation', 'boulanger', 'rome.invalid'],
    ['start', '2027-13', 'invalid_format'], ['startFrom', '2027-02-30', 'date.invalid'], ['branch', '99999', 'idcc.invalid'], ['department', 'nord', 'invalid_format'], ['exact', 'maybe', 'invalid_value'],
    ['ignore', 'everything', 'invalid_value'],
  ])('refuses %s = %j', (field, value, code) => {
    const { error } = parse({ [field]: value });
    const issue = error!.issues[0] as { path: PropertyKey[]; code: string; params?: { code: string } };
    expect([issue.path[0], issue.params?.code ?? issue.code]).toEqual([field, code]);
  });

  it.each([['é'.repeat(200)], ['\u202eabc'], ['"; DROP TABLE offer; --'], ['contract = "x" OR 1 = 1'], ['😀 boulanger']])('takes %j as text', (text) => expect(parse({ text }).success).toBe(true));
});
