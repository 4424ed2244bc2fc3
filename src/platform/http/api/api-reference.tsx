import type { OpenAPIObject } from '@nestjs/swagger';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { operationsByTag, typeOf, type Field, type Operation } from './operations.js';

/** The pages for people at `/api`: every operation by theme, readable without JavaScript. */
export function renderApiReference(document: OpenAPIObject): string {
  return `<!doctype html>${renderToString(<Reference document={document} />)}`;
}

function Reference({ document }: { document: OpenAPIObject }): VNode {
  const groups = operationsByTag(document);
  return (
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>API – Passerelle</title>
        <link rel="stylesheet" href="/api/reference.css" />
      </head>
      <body>
        <header>
          <p><a href="/">Passerelle</a></p>
          <h1>{document.info.title}</h1>
          {(document.info.description ?? '').split('\n\n').map((text) => <p key={text}><Words text={text} /></p>)}
          <p>Pour les programmes : <a href="/api/openapi.json">/api/openapi.json</a> (OpenAPI {document.openapi}).</p>
        </header>
        <nav aria-label="Thèmes">
          <ul>{groups.map(({ tag, anchor }) => <li key={anchor}><a href={`#${anchor}`}>{tag}</a></li>)}</ul>
        </nav>
        <main>{groups.map((group) => <Group key={group.anchor} {...group} />)}</main>
      </body>
    </html>
  );
}

function Group({ tag, anchor, operations }: { tag: string; anchor: string; operations: Operation[] }): VNode {
  return (
    <section aria-labelledby={anchor}>
      <h2 id={anchor}>{tag}</h2>
      {operations.map((operation) => <OperationDetails key={operation.id} operation={operation} />)}
    </section>
  );
}

function OperationDetails({ operation }: { operation: Operation }): VNode {
  const { id, method, path, summary, parameters, body, answers } = operation;
  return (
    <details id={id}>
      <summary><span class="method">{method}</span> <code>{path}</code> {summary && <span class="quiet">{summary}</span>}</summary>
      <div>
        <Fields title="Paramètres" fields={parameters} />
        <Fields title="Corps (JSON)" fields={body} />
        <h3>Réponses</h3>
        <ul>{answers.map(({ status, description, type }) => <li key={status}><strong>{status}</strong> {description} {type && <code>{type}</code>}</li>)}</ul>
      </div>
    </details>
  );
}

function Fields({ title, fields }: { title: string; fields: Field[] }): VNode | null {
  if (fields.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <div class="scroll" tabIndex={0} role="group" aria-label={title}>
        <table>
          <thead><tr><th scope="col">Nom</th><th scope="col">Forme</th><th scope="col">Sens</th></tr></thead>
          <tbody>
            {fields.map(({ name, where, required, schema, description }) => (
              <tr key={`${where}${name}`}>
                <th scope="row"><code>{name}</code>{required && ' *'}</th>
                <td>{typeOf(schema)} <span class="quiet">{where}</span></td>
                <td>{description}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** Text with `code` between back quotes. */
function Words({ text }: { text: string }): VNode {
  return <>{text.split('`').map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))}</>;
}
