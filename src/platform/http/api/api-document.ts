import { Injectable, type INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { problemSchema } from '../problem.js';

const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;
const ABOUT = [
  'Offres, formations, candidatures et propositions d’alternance en Hauts-de-France.',
  'Sans compte : offres ouvertes, formations, entreprises, recherche. Un partenaire s’identifie par sa clé (`Authorization: Bearer …`), limitée aux actions qu’elle porte ; une personne par sa session, et joint à chaque écriture le `csrfToken` de `GET /api/v1/me` dans l’en-tête `x-csrf-token`.',
  'Tout refus est un `application/problem+json` (RFC 9457) avec un `code` stable et, dans `errors`, les champs à corriger. Toute modification porte la `version` lue ; une version dépassée répond 409 `version.stale`.',
].join('\n\n');

/** The OpenAPI description of the running application, made when first asked for. */
@Injectable()
export class ApiDocument {
  private make: (() => OpenAPIObject) | null = null;
  private made: OpenAPIObject | null = null;

  describeWith(make: () => OpenAPIObject): void {
    this.make = make;
  }

  get(): OpenAPIObject {
    this.made ??= this.make?.() ?? { openapi: '3.0.0', info: { title: 'Passerelle', version: '1' }, paths: {} };
    return this.made;
  }
}

/** Describes every route under `/api` and `/health`, from the same zod schemas that validate them. Pages are for people and left out. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const head = new DocumentBuilder()
    .setTitle('API de Passerelle')
    .setDescription(ABOUT)
    .setVersion('1')
    .setOpenAPIVersion('3.0.3')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'Clé d’API d’un partenaire.' }, 'cle')
    .addCookieAuth('passerelle_session', { type: 'apiKey', in: 'cookie', description: 'Session d’une personne.' }, 'session')
    .addSecurityRequirements('cle')
    .addSecurityRequirements('session')
    .build();
  const document = SwaggerModule.createDocument(app, head, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
    standardSchemaConverter: (schema, { schemaType }) => convert(schema, schemaType),
  });
  document.paths = Object.fromEntries(Object.entries(document.paths).filter(([path]) => /^\/(api\/v1|health)\//.test(path)));
  addProblems(document);
  return document;
}

function convert(schema: unknown, io: 'input' | 'output'): { schema: unknown } | undefined {
  if (!(schema instanceof z.ZodType)) return undefined;
  const { $schema: _, ...converted } = z.toJSONSchema(schema, { target: 'openapi-3.0', io, unrepresentable: 'any' });
  return { schema: converted };
}

/** Every operation may refuse: the answer by default is a problem. */
function addProblems(document: OpenAPIObject): void {
  const { schema } = convert(problemSchema, 'output') as { schema: Record<string, never> };
  document.components = { ...document.components, schemas: { ...document.components?.schemas, Problem: schema } };
  const refused = { description: 'Refus : le code dit lequel.', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } };
  for (const path of Object.values(document.paths)) {
    for (const method of METHODS) {
      const operation = path[method];
      if (operation) operation.responses.default = refused;
    }
  }
}
