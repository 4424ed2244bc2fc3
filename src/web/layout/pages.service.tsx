import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { RequestWithViewer } from '../../accounts/access/action.decorator.js';
import { ANONYMOUS } from '../../accounts/viewer.js';
import { Config } from '../../platform/config/config.js';
import { UsedIcons } from '../components/icon.js';
import { CurrentPage, type PageContext } from './page-context.js';

export type View<P> = (props: P) => JSX.Element;

/** Turns a view into the HTML answer to a request. */
@Injectable()
export class Pages {
  constructor(private readonly config: Config) {}

  /** `View` draws a whole `<Page>`. */
  render<P extends object>(request: RequestWithViewer, View: View<P>, props: P): string {
    const html = renderToString(
      <CurrentPage.Provider value={this.contextOf(request)}>
        <UsedIcons.Provider value={new Set()}>
          <View {...props} />
        </UsedIcons.Provider>
      </CurrentPage.Provider>,
    );
    return `<!doctype html>${html}`;
  }

  /** A form shown again with what is wrong, as 422; as 409 when somebody else was faster. */
  refuse<P extends object>(request: RequestWithViewer, response: Response, View: View<P>, props: P): void {
    const isStale = 'form' in props && (props.form as { isStale?: boolean } | null)?.isStale === true;
    response.status(isStale ? 409 : 422).type('html').send(this.render(request, View, props));
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
