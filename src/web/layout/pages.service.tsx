import { Injectable } from '@nestjs/common';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { RequestWithViewer } from '../../accounts/access/action.decorator.js';
import { ANONYMOUS } from '../../accounts/viewer.js';
import { Config } from '../../platform/config/config.js';
import { CurrentPage, type PageContext } from './page-context.js';

/** Turns a view into the HTML answer to a request. */
@Injectable()
export class Pages {
  constructor(private readonly config: Config) {}

  /** `view` is a whole `<Page>`. */
  render(request: RequestWithViewer, view: VNode): string {
    const html = renderToString(<CurrentPage.Provider value={this.contextOf(request)}>{view}</CurrentPage.Provider>);
    return `<!doctype html>${html}`;
  }

  private contextOf(request: RequestWithViewer): PageContext {
    const url = request.originalUrl;
    const done = request.query.fait;
    return {
      viewer: request.viewer ?? ANONYMOUS,
      path: url.split('?', 1)[0] ?? '/',
      url,
      csrfToken: request.currentSession?.csrfToken ?? '',
      isDemo: this.config.isDemo,
      done: typeof done === 'string' ? done : null,
    };
  }
}
