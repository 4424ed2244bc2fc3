import express, { type NextFunction, type Request, type Response } from 'express';
import { publicFolder } from './asset-urls.js';

const PREFIX = '/assets/';

/** Serves the built assets; their names carry a hash of the content, so browsers may keep them for a year. */
export function serveAssets(): (request: Request, response: Response, next: NextFunction) => void {
  const folder = publicFolder();
  if (folder === null) return (_request, _response, next) => next();
  const files = express.static(folder, { immutable: true, maxAge: '365d', index: false, dotfiles: 'ignore', redirect: false });
  return (request, response, next) => {
    // where the framework mounts it decides what `url` holds: only the original is the same everywhere
    if (!request.originalUrl.startsWith(PREFIX)) return next();
    // pages may be kept by one browser only, these files by any cache
    response.removeHeader('Cache-Control');
    const mounted = { url: request.url, baseUrl: request.baseUrl };
    Object.assign(request, { url: request.originalUrl.slice(PREFIX.length - 1), baseUrl: '' });
    files(request, response, (error?: unknown) => {
      Object.assign(request, mounted);
      next(error);
    });
  };
}
