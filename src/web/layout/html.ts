/** For `@Header(...HTML)` of a route that answers a page. */
export const HTML = ['Content-Type', 'text/html; charset=utf-8'] as const;
