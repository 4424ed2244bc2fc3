import { describe, expect, it } from '@jest/globals';
import { CutSource, type SourceRecord } from '../source.js';
import { csvRecords } from './csv-records.js';
import { jsonRecords } from './json-records.js';
import { xmlRecords } from './xml-records.js';

/** The text in pieces of `size` characters, as a file comes. */
async function* pieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

interface Read {
  lines: number[];
  values: unknown[];
  cutAt: number | null;
}

async function readAll(records: AsyncIterable<SourceRecord<unknown>>): Promise<Read> {
  const read: Read = { lines: [], values: [], cutAt: null };
  try {
    for await (const record of records) {
      read.lines.push(record.line);
      read.values.push('problem' in record ? record.problem.code : record.value);
    }
  } catch (error) {
    if (!(error instanceof CutSource)) throw error;
    read.cutAt = error.line;
  }
  return read;
}

const JSON_FEED = `{
 "filtresPossibles": [{"filtre": "x", "agregation": [{"n": 1}]}],
 "resultats": [
  {"id": "A", "texte": "une { accolade, un \\" guillemet ]"},
  {"id": "B",
   "lieu": {"codes": [1, 2]}}
 ],
 "suite": {"resultats": [{"id": "non"}]}
}`;

describe.each([1, 7, 10_000])('records in pieces of %i characters', (size) => {
  it('of JSON: the objects of one array, with their lines', async () => {
    const read = await readAll(jsonRecords(pieces(JSON_FEED, size), 'resultats'));
    expect(read).toEqual({ lines: [4, 5], values: [{ id: 'A', texte: 'une { accolade, un " guillemet ]' }, { id: 'B', lieu: { codes: [1, 2] } }], cutAt: null });
  });

  it('of a bare JSON array, one object of which is broken', async () => {
    const read = await readAll(jsonRecords(pieces('[{"id":1},\n{"id":},\n{"id":3}]', size), 'resultats'));
    expect(read).toEqual({ lines: [1, 2, 3], values: [{ id: 1 }, 'record.unreadable', { id: 3 }], cutAt: null });
  });

  it('of JSON cut in the middle: those before', async () => {
    const read = await readAll(jsonRecords(pieces(JSON_FEED.slice(0, JSON_FEED.indexOf('"lieu"')), size), 'resultats'));
    expect(read).toMatchObject({ lines: [4], cutAt: 6 });
  });

  it('of XML: the texts of each element, entities and CDATA read', async () => {
    const feed = '<?xml version="1.0"?>\n<root>\n<job>\n<id><![CDATA[1 & <b>]]></id><ville/>\n</job>\n<job><id>2 &amp; 3</id></job>\n</root>';
    expect(await readAll(xmlRecords(pieces(feed, size), 'job'))).toEqual({ lines: [3, 6], values: [{ id: '1 & <b>', ville: '' }, { id: '2 & 3' }], cutAt: null });
  });

  it('of XML: a broken one is set aside, a foreign entity is not expanded', async () => {
    const feed = '<!DOCTYPE r [<!ENTITY x "secret">]>\n<r><job><id>a & b</id></job>\n<job><id>&x;</id></job>\n<job><id>3</id></job></r>';
    const read = await readAll(xmlRecords(pieces(feed, size), 'job'));
    expect(read.values).toEqual(['record.unreadable', 'record.unreadable', { id: '3' }]);
  });

  it('of XML cut in the middle: those before', async () => {
    const read = await readAll(xmlRecords(pieces('<r>\n<job><id>1</id></job>\n<job><id>2</i', size), 'job'));
    expect(read).toEqual({ lines: [2], values: [{ id: '1' }], cutAt: 3 });
  });

  it('of CSV: any delimiter, folded names, cells of several lines', async () => {
    const table = '\ufeffRef;Début prévu;code_postal\r\n1;"deux\r\nlignes";59000\r\n\r\n2;"a "" b";02000\r\n';
    const read = await readAll(csvRecords(pieces(table, size)));
    expect(read.values).toEqual([{ ref: '1', debutprevu: 'deux\r\nlignes', codepostal: '59000' }, { ref: '2', debutprevu: 'a " b', codepostal: '02000' }]);
    expect(read.lines[0]).toBe(2);
  });

  it('of CSV: a line with too few or too many cells is set aside', async () => {
    const read = await readAll(csvRecords(pieces('a,b\n1,2\n3\n4,5,6\n7,8\n', size)));
    expect(read).toEqual({ lines: [2, 3, 4, 5], values: [{ a: '1', b: '2' }, 'record.columns', 'record.columns', { a: '7', b: '8' }], cutAt: null });
  });

  it('of CSV cut in the middle of a cell: those before', async () => {
    expect(await readAll(csvRecords(pieces('a,b\n1,2\n3,4\n5,"sans fin', size)))).toEqual({ lines: [2, 3], values: [{ a: '1', b: '2' }, { a: '3', b: '4' }], cutAt: 4 });
  });
});

describe('a source with nothing in it', () => {
  it.each([
    ['CSV', () => csvRecords(pieces('', 10)), null],
    ['an empty array', () => jsonRecords(pieces('[]', 10), 'resultats'), null],
    ['empty text for JSON', () => jsonRecords(pieces('', 10), 'resultats'), 1],
    ['empty text for XML', () => xmlRecords(pieces('', 10), 'job'), 1],
  ])('%s gives no record', async (_, records, cutAt) => expect(await readAll(records())).toEqual({ lines: [], values: [], cutAt }));
});
