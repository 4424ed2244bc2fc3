import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, Get, Module, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Action } from '../../src/accounts/access/action.decorator.js';
import { siretField } from '../../src/shared/fields.schema.js';
import { createTestApp, type TestApp } from '../support/app.js';

const bodySchema = z.object({
  title: z.string().min(3),
  seats: z.number().int().min(1).max(9),
  siret: siretField.optional(),
  start: z.iso.date().optional(),
  wishes: z.array(z.string().max(5)).optional(),
});
const querySchema = z.object({ page: z.coerce.number().int().min(1).default(1) });

@Controller()
class SampleController {
  constructor(private readonly dataSource: DataSource) {}

  @Post('api/v1/sample')
  @Action('pages.public')
  @ApiOkResponse({ standardSchema: bodySchema })
  create(@Body({ schema: bodySchema }) body: z.infer<typeof bodySchema>): unknown {
    return body;
  }

  @Get('api/v1/sample')
  @Action('pages.public')
  list(@Query({ schema: querySchema }) query: z.infer<typeof querySchema>): unknown {
    return query;
  }

  @Get(['api/v1/sample/broken', 'page-cassee'])
  @Action('pages.public')
  broken(): never {
    throw new Error('secret inside');
  }

  @Get('api/v1/sample/sql/:text')
  @Action('pages.public')
  async sql(@Param('text') text: string): Promise<unknown> {
    return this.dataSource.query('SELECT $1::integer', [text]);
  }

  @Get('page-reservee')
  @Action('pages.company')
  reserved(): string {
    return 'ok';
  }

  @Get('api/v1/sample/forgotten')
  forgotten(): string {
    return 'never';
  }
}

@Module({ controllers: [SampleController] })
class SampleModule {}

describe('what stands before every route', () => {
  let test: TestApp;
  beforeAll(async () => void (test = await createTestApp({ imports: [SampleModule] })));
  afterAll(() => test.close());
  const send = (body: object | string) => test.anonymous().post('/api/v1/sample').set('Content-Type', 'application/json').send(body);

  it('says every field to correct, with stable codes and in French', async () => {
    const answer = await send({ title: 'ab', seats: 12, siret: '123', start: '2026-02-30', wishes: ['a', 'toolong'] }).expect(400);
    expect(answer.headers['content-type']).toMatch('application/problem+json');
    expect(answer.body).toMatchObject({ type: 'urn:passerelle:problem:input.invalid', status: 400, code: 'input.invalid', instance: '/api/v1/sample', requestId: answer.headers['x-request-id'] });
    expect(answer.body.errors).toEqual([
      { field: 'title', code: 'input.too_small', detail: 'Écrivez au moins 3 caractères.' },
      { field: 'seats', code: 'input.too_big', detail: 'Cette valeur doit être au plus 9.' },
      { field: 'siret', code: 'siret.invalid', detail: expect.stringContaining('SIRET') },
      { field: 'start', code: 'input.wrong_format', detail: expect.stringContaining('AAAA-MM-JJ') },
      { field: 'wishes.1', code: 'input.too_big', detail: 'Pas plus de 5 caractères.' },
    ]);
  });

  it('tells what is missing from what is wrong', async () => {
    const answer = await send({ seats: 'three' }).expect(400);
    expect(answer.body.errors).toMatchObject([{ field: 'title', code: 'input.missing' }, { field: 'seats', code: 'input.wrong_type' }]);
    expect((await test.anonymous().get('/api/v1/sample?page=0').expect(400)).body.errors).toMatchObject([{ field: 'page', code: 'input.too_small' }]);
    await test.anonymous().get('/api/v1/sample?page=2').expect(200, { page: 2 });
  });

  it.each([
    ['malformed JSON', 400, 'input.malformed', (app: TestApp) => app.anonymous().post('/api/v1/sample').set('Content-Type', 'application/json').send('{"title":')],
    ['a body too large', 413, 'input.too_large', (app: TestApp) => app.anonymous().post('/api/v1/sample').send({ title: 'x'.repeat(300_000) })],
    ['another content type', 415, 'input.unsupported_type', (app: TestApp) => app.anonymous().post('/api/v1/sample').set('Content-Type', 'text/plain').send('hello')],
    ['no body', 400, 'input.invalid', (app: TestApp) => app.anonymous().post('/api/v1/sample')],
    ['an unknown address', 404, 'route.not_found', (app: TestApp) => app.anonymous().get('/api/v1/nowhere')],
    ['a badly escaped address', 400, 'input.malformed', (app: TestApp) => app.anonymous().get('/api/v1/sample/sql/%FF')],
    ['a number too big for the database', 400, 'input.invalid', (app: TestApp) => app.anonymous().get('/api/v1/sample/sql/99999999999')],
    ['a null character', 400, 'input.invalid', (app: TestApp) => app.anonymous().get('/api/v1/sample/sql/%00')],
    ['a route without an action', 401, 'session.missing', (app: TestApp) => app.anonymous().get('/api/v1/sample/forgotten')],
  ])('answers to %s with %i %s', async (_name, status, code, request) => {
    const answer = await request(test);
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
  });

  it('refuses a route without an action to everybody', async () => {
    const { agent } = await test.signInAs('administrator');
    await agent.get('/api/v1/sample/forgotten').expect(403);
  });

  it('never shows what broke', async () => {
    const api = await test.anonymous().get('/api/v1/sample/broken').expect(500);
    expect(api.body.code).toBe('internal');
    const page = await test.anonymous().get('/page-cassee').set('Accept', 'text/html').expect(500);
    expect(page.headers['content-type']).toMatch('text/html');
    for (const { text } of [api, page]) expect(text).not.toMatch(/secret inside|at .*\.ts/);
  });

  it('shows people a page, and sends them to sign in with where they were going', async () => {
    expect((await test.anonymous().get('/nulle-part').set('Accept', 'text/html').expect(404)).text).toContain('<html lang="fr"');
    const away = await test.anonymous().get('/page-reservee?a=1').set('Accept', 'text/html').expect(303);
    expect(away.headers.location).toBe('/connexion?next=%2Fpage-reservee%3Fa%3D1');
    const { agent } = await test.signInAs('candidate');
    expect((await agent.get('/page-reservee').set('Accept', 'text/html').expect(403)).text).toContain('ne permet pas');
  });

  it('numbers each answer, and keeps the proxy’s number', async () => {
    expect((await test.anonymous().get('/api/v1/me')).headers['x-request-id']).toMatch(/^[\da-f-]{36}$/);
    expect((await test.anonymous().get('/api/v1/me').set('X-Request-Id', 'proxy-12345')).headers['x-request-id']).toBe('proxy-12345');
    expect((await test.anonymous().get('/api/v1/me').set('X-Request-Id', '<script>')).headers['x-request-id']).not.toContain('<');
  });

  it('lets nothing inline run, and spares unchanged answers', async () => {
    const { headers } = await test.anonymous().get('/api/v1/me').expect(200);
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['x-powered-by']).toBeUndefined();
    await test.anonymous().get('/api/v1/me').set('If-None-Match', headers.etag ?? '').expect(304);
  });

  describe('the API’s description', () => {
    it('is OpenAPI 3 made from the schemas, pages left out', async () => {
      const { body } = await test.anonymous().get('/api/openapi.json').expect(200);
      expect(body.openapi).toMatch(/^3\./);
      const sent = body.paths['/api/v1/sample'].post.requestBody.content['application/json'].schema;
      expect(sent.properties.seats).toMatchObject({ type: 'integer', minimum: 1, maximum: 9 });
      expect(sent.required).toEqual(['title', 'seats']);
      expect(body.paths['/api/v1/sample'].get.responses.default.content['application/problem+json']).toBeDefined();
      expect(Object.keys(body.paths).filter((path) => !/^\/(api|health)\//.test(path))).toEqual([]);
    });

    it('has a page for people that its own security policy allows', async () => {
      const { text } = await test.anonymous().get('/api').expect(200);
      expect(text).toContain('/api/v1/sign-in-links');
      expect(text).not.toMatch(/<script|<style| style=/);
      await test.anonymous().get('/api/reference.css').expect(200).expect('Content-Type', /text\/css/);
    });
  });
});

describe('limits', () => {
  let test: TestApp;
  beforeAll(async () => void (test = await createTestApp({ env: { RATE_LIMITS: '1' } })));
  afterAll(() => test.close());
  const ask = (email: string) => test.anonymous().post('/api/v1/sign-in-links').send({ email });

  it('hold back sign-in by mail address, for a minute', async () => {
    for (let i = 0; i < 5; i++) await ask('a@example.org').expect(202);
    const answer = await ask('A@example.org').expect(429);
    expect(answer.body.code).toBe('rate.limited');
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    await ask('b@example.org').expect(202);
    test.clock.advance({ minutes: 1 });
    await ask('a@example.org').expect(202);
  });

  it('hold back one machine that writes to many', async () => {
    const statuses = [];
    for (let i = 0; i < 61; i++) statuses.push((await ask(`n${i}@example.org`)).status);
    expect(statuses.at(-1)).toBe(429);
  });

  it('leave health alone', async () => {
    for (let i = 0; i < 610; i++) await test.anonymous().get('/health/live').expect(200);
  });
});
