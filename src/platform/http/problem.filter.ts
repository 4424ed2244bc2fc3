import { Catch, Injectable, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ErrorPages } from './error-pages.js';
import { SIGN_IN_PATH, isPage } from './page-paths.js';
import { toProblem, type Problem, type Refusal } from './problem.js';
import { refusalFor } from './refusals.js';
import { requestIdOf } from './request-id.js';

/** After how long a part that is down is worth asking again. */
const RETRY_SECONDS = 10;

/** The one place where anything thrown becomes an answer: problem details for programs, a page for people, never a stack. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  constructor(private readonly pages: ErrorPages) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const [request, response] = [http.getRequest<Request>(), http.getResponse<Response>()];
    const refusal = refusalFor(error);
    const problem = toProblem(refusal, requestIdOf(response), request.originalUrl.split('?')[0] ?? '/');
    if (problem.status >= 500 || isUnforeseen(refusal)) this.log(error, problem, request.method);
    if (response.headersSent) return void response.end();
    if (problem.status === 503) response.setHeader('Retry-After', String(RETRY_SECONDS));
    if (isPage(problem.instance, request.accepts(['html', 'json']) === 'html')) return this.answerPerson(problem, request, response);
    if (problem.status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
    response.status(problem.status).setHeader('Cache-Control', 'no-store').type('application/problem+json').send(JSON.stringify(problem));
  }

  private answerPerson(problem: Problem, request: Request, response: Response): void {
    if (problem.status === 401) {
      const next = request.method === 'GET' ? `?next=${encodeURIComponent(request.originalUrl)}` : '';
      return response.redirect(303, `${SIGN_IN_PATH}${next}`);
    }
    response.status(problem.status).setHeader('Cache-Control', 'no-store').type('html').send(this.pages.render(problem, request));
  }

  private log(error: unknown, problem: Problem, method: string): void {
    const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
    const stack = cause instanceof Error ? cause.stack : String(cause);
    this.logger.error(`${problem.requestId} ${method} ${problem.instance} ${problem.status} ${problem.code}`, stack);
  }
}

/** What the database had to refuse: answered kindly, and looked into. */
function isUnforeseen(refusal: Refusal): boolean {
  return refusal.code.startsWith('record.');
}
