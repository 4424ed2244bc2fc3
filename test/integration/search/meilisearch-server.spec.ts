import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Meilisearch } from 'meilisearch';
import { OFFER_INDEX } from '../../../src/search/documents/offer-index.js';
import { connect, type MeiliClients } from '../../../src/search/engines/meilisearch/meili-clients.js';
import { MeilisearchEngine } from '../../../src/search/engines/meilisearch/meilisearch-engine.js';
import { AT_LILLE, aDocument, aRetrieval } from '../../support/builders/search-document.builder.js';
import { freePort } from '../../support/free-port.js';
import { describeOnMeilisearch } from '../../support/describe-where.js';
import { openMeilisearch, type MeilisearchServer } from '../../support/meilisearch-server.js';
import { CROWD } from '../../support/search/contract-documents.js';

const NOWHERE_ON_EARTH = { latitude: Number.NaN, longitude: 3 };

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('a Meilisearch that cannot be used', () => {
  it('too old: said in one sentence with both versions', async () => {
    const old = createServer((_request, response) => response.setHeader('content-type', 'application/json').end(JSON.stringify({ pkgVersion: '1.12.3', commitSha: '', commitDate: '' })));
    await expect(connect(await listening(old), undefined)).rejects.toMatchObject({ code: 'search.meilisearch_version', message: expect.stringMatching(/1\.12\.3.*1\.36/) });
    old.close();
  });

  it('not there: said in one sentence with its address', async () => {
    const url = `http://127.0.0.1:${await freePort()}`;
    await expect(connect(url, undefined)).rejects.toMatchObject({ code: 'search.meilisearch_down', message: expect.stringContaining(url) });
  });
});

describeOnMeilisearch('a real Meilisearch', () => {
  const prefix = `test_${randomBytes(4).toString('hex')}_`;
  const uid = `${prefix}offers`;
  let server: MeilisearchServer;
  let engine: MeilisearchEngine;
  let clients: MeiliClients;

  beforeAll(async () => {
    server = await openMeilisearch();
    engine = new MeilisearchEngine({ ...server, prefix }, [OFFER_INDEX]);
    const next = await engine.rebuild('offers');
    await next.put(CROWD);
    await next.swap();
    clients = await connect(server.url, server.masterKey, prefix);
  });
  afterAll(async () => {
    await new Meilisearch({ host: server.url, apiKey: server.masterKey }).deleteIndexIfExists(uid);
    await server.stop();
  });

  it('sets one refused document aside and says which, while the others of its batch go in', async () => {
    const [good, bad, alsoGood] = [aDocument(9_001, { title: 'Horloger' }), aDocument(9_002, { point: NOWHERE_ON_EARTH }), aDocument(9_003, { title: 'Horlogère' })];
    const report = await engine.index('offers', [good, bad, alsoGood]);
    expect(report).toMatchObject({ indexed: 2, refused: [{ id: 9_002, reason: expect.stringContaining('_geo') }] });
    expect((await engine.search('offers', aRetrieval({ words: ['horloger'] }))).total).toBe(2);
    await engine.remove('offers', [9_001, 9_003]);
  });

  it('reports them of a rebuild too', async () => {
    const next = await engine.rebuild('offers');
    await next.put([...CROWD, aDocument(9_002, { point: NOWHERE_ON_EARTH })]);
    expect(await next.settle()).toMatchObject({ indexed: CROWD.length, refused: [{ id: 9_002 }] });
    await next.swap();
    expect(await engine.stats('offers')).toEqual({ documents: CROWD.length });
  });

  it('is searched with a key that can do nothing else, and written with one that reaches our indexes only', async () => {
    if (server.masterKey === undefined) return;
    await expect(clients.search.index(uid).addDocuments([{ id: 1 }])).rejects.toThrow(/API key/);
    await expect(clients.search.index(uid).getDocuments()).rejects.toThrow(/API key/);
    await expect(clients.write.getKeys()).rejects.toThrow(/API key/);
    await expect(clients.write.createIndex('of_another')).rejects.toThrow(/API key/);
    await expect(clients.watch.index(uid).search('')).rejects.toThrow(/API key/);
  });

  it('refusing our key: said in one sentence', async () => {
    if (server.masterKey === undefined) return;
    await expect(connect(server.url, 'another-master-key-than-its-own')).rejects.toMatchObject({ code: 'search.meilisearch_key' });
  });

  it('answers a page with tiers, filters, counts and a circle in one round trip', async () => {
    const asked: string[] = [];
    const proxy = createServer((incoming, outgoing) => {
      asked.push(`${incoming.method} ${incoming.url}`);
      const { method, headers, url } = incoming;
      incoming.pipe(request(new URL(url!, server.url), { method, headers }, (answer) => answer.pipe(outgoing.writeHead(answer.statusCode!, answer.headers))));
    });
    const through = new MeilisearchEngine({ ...server, url: await listening(proxy), prefix }, [OFFER_INDEX]);
    await through.isUp();
    asked.length = 0;
    const { total } = await through.search('offers', aRetrieval({
      asked: ['D1102'], near: ['D1104'], askedWords: ['bio'], words: ['boulanger', 'bio'], wordsIn: 'names', keys: { contract: ['apprenticeship'], level: ['3'] }, facets: ['contract', 'level', 'sector'],
      circle: { centre: AT_LILLE, radiusKm: 30 }, origin: AT_LILLE,
    }));
    expect({ asked, found: total > 0 }).toEqual({ asked: ['POST /multi-search'], found: true });
    proxy.close();
    proxy.closeAllConnections();
  });
});
