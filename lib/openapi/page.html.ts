import MarkdownIt from "markdown-it";
import { dangerouslyAsIs, html, type Markup } from "../../lambdas/http/markup.ts";
import { frame } from "../../lambdas/links/frame.html.ts";
import type { JsonSchema } from "./json-schema.ts";
import type { ApiDocument, DocumentedOperation } from "./make-document.ts";
import { exampleCommands } from "./page-examples.html.ts";
import { fieldList, schemaId } from "./page-fields.html.ts";
import { WEBHOOKS } from "./webhooks.ts";

/** The API document for people: one page, no script. */
export function documentPage(document: ApiDocument, styleUrl: string): Markup {
  const { info, tags, components } = document;
  const operations = operationsOf(document);
  const groups = tags.map((tag) => ({
    ...tag,
    operations: operations.filter(({ operation }) => operation.tags.includes(tag.name)),
  }));
  return frame({
    language: "en",
    title: "API",
    styleUrl,
    main: html`<h1>The API</h1>
${markdown(info.description)}
<p>The same for programs: <a href="/openapi.json">openapi.json</a> (OpenAPI ${document.openapi}).</p>
<ul>
${groups.map(({ name, operations }) => html`<li>${name}<ul>${operations.map(link)}</ul></li>`)}
<li><a href="#webhook">What we tell</a></li>
<li><a href="#shapes">What they are made of</a></li>
</ul>
${groups.map(
  ({ name, description, operations }) => html`<h2>${name}</h2>
${markdown(description)}
${operations.map(section)}`,
)}
<h2 id="webhook">What we tell</h2>
<article>${markdown(WEBHOOKS.event.post.description)}
<dl>${WEBHOOKS.event.post.parameters.map(
      ({ name, description }) =>
        html`<dt><code>${name}</code></dt><dd>${markdown(description)}</dd>`,
    )}</dl></article>
<h2 id="shapes">What they are made of</h2>
${Object.entries(components.schemas).map(shape)}`,
  });
}

interface Listed {
  readonly method: string;
  readonly path: string;
  readonly operation: DocumentedOperation;
}

function operationsOf({ paths }: ApiDocument): Listed[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      operation,
    })),
  );
}

function link({ method, path, operation }: Listed): Markup {
  return html`<li><a href="#${operation.operationId}">${operation.summary}</a>: <code>${method} ${path}</code></li>`;
}

function section({ method, path, operation }: Listed): Markup {
  const { operationId, summary, description, requestBody, responses, parameters } = operation;
  const body = requestBody?.content["application/json"];
  const headers = parameters
    .map((each) => String((each as { $ref?: string }).$ref?.split("/").at(-1)))
    .filter((name) => /^[A-Z]/.test(name));
  return html`<article id="${operationId}" aria-labelledby="${operationId}-title">
<h3 id="${operationId}-title">${summary}</h3>
<p><code>${method} ${path}</code></p>
${description ? markdown(description) : ""}
<p>Headers: ${headers.map((name, index) => html`${index > 0 ? ", " : ""}<code>${name}</code>`)}.</p>
${
  body
    ? html`<details><summary>What is sent${requestBody?.required ? "" : ", if anything"}</summary>
${fieldList(body.schema)}</details>
<details><summary>Examples</summary>
${exampleCommands({ method, path, body })}</details>`
    : ""
}
<details><summary>What is answered</summary>
<dl>${Object.entries(responses).map(answer)}</dl></details>
</article>`;
}

function answer([status, { description, $ref, content = {} }]: [
  string,
  DocumentedOperation["responses"][string],
]): Markup {
  const said = description ?? GATEWAY[$ref ?? ""] ?? "";
  const schema = Object.values(content)[0]?.schema.$ref;
  return html`<dt>${status}${schema ? html` <a href="#${schemaId(schema)}">${nameIn(schema)}</a>` : ""}</dt>
<dd>${markdown(said)}</dd>`;
}

const GATEWAY: Readonly<Record<string, string>> = {
  "#/components/responses/Unauthorized": "No token, or one that is not valid here.",
  "#/components/responses/TooManyRequests": "Too many requests: try again in a second.",
};

function shape([name, schema]: [string, JsonSchema]): Markup {
  return html`<article id="${schemaId(name)}" aria-labelledby="${schemaId(name)}-title">
<h3 id="${schemaId(name)}-title">${name}</h3>
${schema.description ? markdown(schema.description) : ""}
${fieldList(schema)}
</article>`;
}

function nameIn(reference: string): string {
  return reference.split("/").at(-1) ?? "";
}

const MARKDOWN = new MarkdownIt({ html: false });

function markdown(text: string): Markup {
  return dangerouslyAsIs(MARKDOWN.render(text));
}
