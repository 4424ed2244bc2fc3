import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { Problem } from './problem.js';

/** Draws the page of a refusal, as a whole HTML document. */
export type DrawErrorPage = (problem: Problem, request: Request) => string;

/** How refusals look to people: plain until the web room gives its own drawing with `use`. */
@Injectable()
export class ErrorPages {
  private draw: DrawErrorPage = plainErrorPage;

  use(draw: DrawErrorPage): void {
    this.draw = draw;
  }

  /** Falls back on the plain page when the drawing itself fails. */
  render(problem: Problem, request: Request): string {
    try {
      return this.draw(problem, request);
    } catch {
      return plainErrorPage(problem);
    }
  }
}

function plainErrorPage({ title, detail, status, requestId }: Problem): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)} – Passerelle</title></head><body><main><h1>${escape(title)}</h1><p>${escape(detail)}</p><p><a href="/">Revenir à l’accueil</a></p><p>Erreur ${status}, demande ${escape(requestId)}</p></main></body></html>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
