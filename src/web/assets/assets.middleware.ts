import express, { type NextFunction, type Request, type Response } from 'express';
import { publicFolder } from './asset-urls.js';

const PREFIX = '/assets/';

/** Serves the built assets; their names carry a hash of the content, so browsers may keep them for a year. */
export function serveAssets(): (request: Request, response: Response, next: NextFunction) => void {
  const folder = publicFolder();
  if (folder === null) return (_request, _response, next) => next();
  const files = express.static(folder, { immutable: true, maxAge: '365d', index: false, dotfiles: 'ignore', redirect: false });
  return (request, response, next) => {
    if (!request.url.startsWith(PREFIX)) return next();
    // pages may be kept by one browser only, these files by any cache
    response.removeHeader('Cache-Control');
    const asked = request.url;
    request.url = asked.slice(PREFIX.length - 1);
    files(request, response, (error?: unknown) => {
      request.url = asked;
      next(error);
    });
  };
}
