import { describe, expect, it } from '@jest/globals';
import type { Viewer } from '../viewer.js';
import { isInScope, scopeCondition, type Located } from './adviser-scope.js';

const adviser = (territories: string[], branches: string[] = []): Viewer => ({ role: 'adviser', accountId: 1, email: 'a@example.org', territories, branches });
const bakery: Located = { department: '59', employmentZone: '3216', idcc: '0843' };
const person: Located = { department: '59', employmentZone: '3216' };

describe('the scope of an adviser', () => {
  it.each<[string, Viewer, Located, boolean]>([
    ['their department', adviser(['59']), bakery, true],
    ['their employment zone', adviser(['3216']), bakery, true],
    ['another territory', adviser(['62', '3203']), bakery, false],
    ['no territory at all', adviser([]), bakery, false],
    ['their branch', adviser(['59'], ['0843', '1596']), bakery, true],
    ['another branch', adviser(['59'], ['1596']), bakery, false],
    ['their branch elsewhere', adviser(['62'], ['0843']), bakery, false],
    ['an unknown branch, with branches', adviser(['59'], ['0843']), { ...bakery, idcc: null }, false],
    ['an unknown branch, without', adviser(['59']), { ...bakery, idcc: null }, true],
    ['a person, who is of no branch', adviser(['59'], ['1596']), person, true],
    ['a place that is not known', adviser(['59']), { department: null, employmentZone: null }, false],
    ['everything, for an administrator', { role: 'administrator', accountId: 1, email: '', territories: [], branches: [] }, { department: null, employmentZone: null, idcc: null }, true],
    ['nothing, for a company', { role: 'company', accountId: 1, email: '', territories: ['59'], branches: [] }, bakery, false],
    ['nothing, for nobody', { role: 'anonymous' }, bakery, false],
  ])('%s', (_, viewer, thing, expected) => expect(isInScope(viewer, thing)).toBe(expected));

  it('asks nothing of an administrator, and lets nothing through for others', () => {
    expect(scopeCondition({ role: 'administrator', accountId: 1, email: '', territories: [], branches: [] }, 'offer', true)).toBeNull();
    expect(scopeCondition({ role: 'anonymous' }, 'offer', true)).toEqual({ sql: 'FALSE', parameters: {} });
    expect(scopeCondition(adviser(['59'], ['0843']), 'offer', false)?.sql).not.toContain('idcc');
  });
});
