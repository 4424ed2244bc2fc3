import { StandardSchemaValidationPipe } from '@nestjs/common';
import type { StandardSchemaV1 } from '@standard-schema/spec';
import { z } from 'zod';
import { frenchMessage, inputError } from '../../shared/input.js';

/** Validates what a route declares with `@Body({ schema })` or `@Query({ schema })`; a refusal is `input.invalid`, field by field, in French. */
export class SchemaPipe extends StandardSchemaValidationPipe {
  constructor() {
    super({ exceptionFactory: (issues) => inputError(issues as readonly z.core.$ZodIssue[]) });
  }

  protected override async validate<T = unknown>(value: unknown, schema: StandardSchemaV1): Promise<StandardSchemaV1.Result<T>> {
    if (!(schema instanceof z.ZodType)) return schema['~standard'].validate(value) as Promise<StandardSchemaV1.Result<T>>;
    const parsed = await schema.safeParseAsync(value, { error: frenchMessage });
    return parsed.success ? { value: parsed.data as T } : { issues: parsed.error.issues };
  }
}
