import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer, Reflector } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { ROUTE_ACTION } from '../../src/platform/http/route-action.js';

export interface Route {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** With its parameters as written: `/api/v1/offers/:id`. */
  path: string;
  action: string | undefined;
  handler: string;
}

/** Every route that controllers declare in the running application. */
export function declaredRoutes(app: NestExpressApplication): Route[] {
  const reflector = app.get(Reflector);
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()].map(({ metatype }) => metatype));
  return [...new Set(controllers)].flatMap((controller) => (typeof controller === 'function' ? routesOf(controller, reflector) : []));
}

type Handler = (...args: unknown[]) => unknown;

function routesOf(controller: Function, reflector: Reflector): Route[] {
  const prototype = controller.prototype as Record<string, unknown>;
  const names = Object.getOwnPropertyNames(prototype).filter((name) => name !== 'constructor' && typeof prototype[name] === 'function');
  return names.flatMap((name) => {
    const handler = prototype[name] as Handler;
    const method = reflector.get<RequestMethod | undefined>(METHOD_METADATA, handler);
    if (method === undefined) return [];
    const action = reflector.getAllAndOverride<string | undefined>(ROUTE_ACTION, [handler, controller as never]);
    const paths = [reflector.get<string | string[]>(PATH_METADATA, controller as never)].flat().flatMap((head) =>
      [reflector.get<string | string[]>(PATH_METADATA, handler)].flat().map((tail) => `/${head}/${tail}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1')),
    );
    return paths.map((path) => ({ method: RequestMethod[method].toLowerCase() as Route['method'], path, action, handler: `${controller.name}.${name}` }));
  });
}

/** `get /path` of every route that Express knows, whoever put it there. */
export function servedRoutes(app: NestExpressApplication): string[] {
  const { router } = app.getHttpAdapter().getInstance() as { router: { stack: { route?: { path: string; methods: Record<string, boolean> } }[] } };
  return router.stack.flatMap(({ route }) => (route ? Object.keys(route.methods).map((method) => `${method} ${route.path}`) : []));
}
