import { Page } from '#design/page.tsx'
import { Table } from '#design/table.tsx'
import type { View } from '#platform/view.ts'
import { words as openWords } from '../words/open.ts'

type Parameter = { name: string; in: string; schema?: unknown; description?: string; example?: string }
type Operation = {
  summary?: string
  description?: string
  parameters?: readonly unknown[]
  responses?: Record<string, { description?: string }>
}
export type Description = { paths?: Record<string, object> | undefined }

/** The API as its own description tells it: each address, what it takes and what it answers. */
export const ApiPage = ({ view, description, example }: { view: View; description: Description; example: string }) => {
  const w = openWords[view.lang]
  const operations = Object.entries(description.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation: operation as Operation })),
  )
  return (
    <Page view={view} title={w.api} lead={w.apiLead} crumbs={[{ href: '/open-data', label: w.title }]}>
      <p>
        {w.apiTry}: <a href="/api/programmes?age=9&amp;day=sat&amp;limit=5">{example}</a>
      </p>
      <p>
        <a href="/api/openapi.json">{w.apiDocument}</a>
      </p>
      <p>{w.errors}</p>
      {operations.map(({ path, method, operation }) => (
        <section class="n-part">
          <h2 class="n-heading">
            <code>
              {method.toUpperCase()} /api{path}
            </code>
          </h2>
          <p>{operation.summary}</p>
          {operation.description && <p>{operation.description}</p>}
          {operation.parameters && operation.parameters.length > 0 && (
            <Table
              caption={`${path} ${w.parameters}`}
              columns={[{ label: w.parameter, head: true }, { label: w.meaning }, { label: w.example }]}
              rows={(operation.parameters as Parameter[]).map((parameter) => [
                parameter.name,
                meaningOf(parameter),
                exampleOf(parameter),
              ])}
            />
          )}
          <p>{w.answers}</p>
          <ul>
            {Object.entries(operation.responses ?? {}).map(([status, response]) => (
              <li>
                {status}: {response.description}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  )
}

const schemaOf = ({ schema }: Parameter) => (schema ?? {}) as { description?: string; example?: string }
const meaningOf = (parameter: Parameter) => parameter.description ?? schemaOf(parameter).description ?? ''
const exampleOf = (parameter: Parameter) => {
  const example = parameter.example ?? schemaOf(parameter).example
  return example === undefined ? '' : <code>{`${parameter.name}=${example}`}</code>
}
