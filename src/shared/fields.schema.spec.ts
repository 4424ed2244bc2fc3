import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import * as fields from './fields.schema.js';

describe('fields that forms and the API share', () => {
  it.each<[string, z.ZodType, unknown, unknown]>([
    ['siret', fields.siretField, '732 829 320 00074', '73282932000074'],
    ['uai', fields.uaiField, '0597239y', '0597239Y'],
    ['naf', fields.nafField, '10.71c', '1071C'],
    ['idcc', fields.idccField, '843', '0843'],
    ['phone', fields.phoneField, '03 53 01 00 01', '+33353010001'],
    ['rome', fields.romeField, 'D1102', 'D1102'],
    ['rncp', fields.rncpField, 'RNCP37537', 'RNCP37537'],
    ['insee', fields.inseeField, '59350', '59350'],
    ['date', fields.dateField, '2027-02-28', '2027-02-28'],
    ['level', fields.levelField, 3, 3],
    ['level of an address', fields.levelInAddress, '0', 0],
    ['flag of an address', fields.flagInAddress, '0', false],
    ['id', fields.idField, '12', 12],
  ])('%s is read', (_, schema, sent, expected) => expect(schema.parse(sent)).toBe(expected));

  it.each<[string, z.ZodType, unknown, string]>([
    ['siret', fields.siretField, '73282932000075', 'siret.invalid'],
    ['uai', fields.uaiField, '0597239X', 'uai.invalid'],
    ['naf', fields.nafField, '1071', 'naf.invalid'],
    ['idcc', fields.idccField, '0000', 'idcc.invalid'],
    ['phone', fields.phoneField, '12', 'phone.invalid'],
    ['rome', fields.romeField, 'Z1102', 'rome.invalid'],
    ['rncp', fields.rncpField, '37537', 'rncp.invalid'],
    ['insee', fields.inseeField, '5935', 'insee.invalid'],
    ['date', fields.dateField, '2027-02-29', 'date.invalid'],
  ])('%s is refused with its own code', (_, schema, sent, code) => {
    const { error } = schema.safeParse(sent);
    expect(error?.issues).toHaveLength(1);
    expect(error?.issues[0]).toMatchObject({ code: 'custom', params: { code } });
  });

  it.each([[fields.levelField, 2], [fields.levelField, '3'], [fields.flagInAddress, 'oui'], [fields.idField, '0'], [fields.idField, '2147483648'], [fields.idField, 'abc'], [fields.versionField, 0], [fields.versionField, 9e15], [fields.idInBody, 9e15], [fields.idInBody, '12'], [fields.idInBody, 0]])('%# is refused', (schema, sent) => {
    expect((schema as z.ZodType).safeParse(sent).success).toBe(false);
  });

  it('has pages of 20, and of 100 at most', () => {
    const page = z.object(fields.pageFields);
    expect(page.parse({})).toEqual({ page: 1, pageSize: 20 });
    expect(page.safeParse({ pageSize: '101' }).success).toBe(false);
    expect(page.safeParse({ page: '0' }).success).toBe(false);
  });
});
