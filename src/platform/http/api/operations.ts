import type { OpenAPIObject } from '@nestjs/swagger';
import { foldText } from '../../../shared/text.js';

type PathItem = OpenAPIObject['paths'][string];
type Described = NonNullable<PathItem['get']>;
type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
export type Schema = Schemas[string];

export interface Field {
  name: string;
  where: string;
  required: boolean;
  schema: Schema | undefined;
  description: string;
}

export interface Operation {
  id: string;
  method: string;
  path: string;
  summary: string;
  parameters: Field[];
  body: Field[];
  answers: { status: string; description: string; type: string }[];
}

export interface OperationGroup {
  tag: string;
  anchor: string;
  operations: Operation[];
}

const METHODS = ['get', 'post', 'patch', 'put', 'delete'] as const;
const WHERE: Record<string, string> = { path: 'dans le chemin', query: 'dans l’adresse', header: 'en-tête', cookie: 'cookie' };

/** The operations of a document under their first tag, in the order of the routes. */
export function operationsByTag(document: OpenAPIObject): OperationGroup[] {
  const groups = new Map<string, Operation[]>();
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation = item[method];
      if (!operation) continue;
      const tag = operation.tags?.[0] ?? 'Autres';
      groups.set(tag, [...(groups.get(tag) ?? []), describe(document, path, method, operation)]);
    }
  }
  return [...groups].sort(([a], [b]) => a.localeCompare(b, 'fr')).map(([tag, operations]) => ({ tag, anchor: foldText(tag).replaceAll(' ', '-'), operations }));
}

function describe(document: OpenAPIObject, path: string, method: string, operation: Described): Operation {
  return {
    id: operation.operationId ?? `${method}${path}`,
    method: method.toUpperCase(),
    path,
    summary: operation.summary ?? operation.description ?? '',
    parameters: parametersOf(operation),
    body: bodyOf(document, operation),
    answers: answersOf(operation),
  };
}

function parametersOf(operation: Described): Field[] {
  return (operation.parameters ?? []).flatMap((parameter) => {
    if ('$ref' in parameter) return [];
    const { name, required = false, schema, description } = parameter;
    return [{ name, where: WHERE[parameter.in] ?? '', required, schema, description: description ?? meaning(schema) }];
  });
}

function bodyOf(document: OpenAPIObject, operation: Described): Field[] {
  const body = operation.requestBody;
  if (!body || '$ref' in body) return [];
  const schema = resolve(document, body.content['application/json']?.schema);
  if (!schema?.properties) return schema ? [{ name: '', where: '', required: true, schema, description: meaning(schema) }] : [];
  return Object.entries(schema.properties).map(([name, field]) => ({ name, where: '', required: schema.required?.includes(name) ?? false, schema: field, description: meaning(field) }));
}

function answersOf(operation: Described): Operation['answers'] {
  return Object.entries(operation.responses).flatMap(([status, answer]) => {
    if (!answer || '$ref' in answer) return [];
    const schema = Object.values(answer.content ?? {})[0]?.schema;
    return [{ status: status === 'default' ? 'Refus' : status, description: answer.description, type: schema ? typeOf(schema) : '' }];
  });
}

function resolve(document: OpenAPIObject, schema: Schema | undefined): Exclude<Schema, { $ref: string }> | undefined {
  if (!schema || !('$ref' in schema)) return schema;
  return resolve(document, document.components?.schemas?.[schema.$ref.split('/').at(-1) ?? '']);
}

function meaning(schema: Schema | undefined): string {
  return schema && !('$ref' in schema) ? (schema.description ?? '') : '';
}

/** A schema in a few words: `string (email)`, `a | b`, `{ items, total }`. */
export function typeOf(schema: Schema | undefined): string {
  if (!schema) return '';
  if ('$ref' in schema) return schema.$ref.split('/').at(-1) ?? '';
  if (schema.enum) return schema.enum.map(String).join(' | ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.map(typeOf).join(' | ');
  if (schema.type === 'array') return `[${typeOf(schema.items)}]`;
  if (schema.properties) return `{ ${Object.keys(schema.properties).join(', ')} }`;
  return `${String(schema.type ?? 'any')}${schema.format ? ` (${schema.format})` : ''}`;
}
