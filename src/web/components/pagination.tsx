import type { JSX } from 'preact';
import { Icon } from './icon.js';

interface PaginationProps {
  page: number;
  pageCount: number;
  /** The address of a page. */
  href: (page: number) => string;
}

export function Pagination({ page, pageCount, href }: PaginationProps): JSX.Element | null {
  if (pageCount <= 1) return null;
  return (
    <nav class="pages" aria-label="Pages">
      <ul>
        {page > 1 && (
          <li>
            <a class="btn btn-neutral" rel="prev" href={href(page - 1)}>
              <Icon name="chevron-left" /> Précédente
            </a>
          </li>
        )}
        <li class="pages-where">
          Page {page} sur {pageCount}
        </li>
        {page < pageCount && (
          <li>
            <a class="btn btn-neutral" rel="next" href={href(page + 1)}>
              Suivante <Icon name="chevron-right" />
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
