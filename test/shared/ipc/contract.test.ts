import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { events, methods } from '../../../shared/ipc/contract.ts'
import { eventNames, methodNames } from '../../../shared/ipc/names.ts'

type Node = Readonly<Record<string, unknown>>
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

/** Every part of a schema with the path to it. */
function* parts(value: unknown, path: string): Generator<readonly [path: string, node: Node]> {
  if (!isNode(value)) return
  yield [path, value]
  for (const [key, child] of Object.entries(value)) yield* parts(child, `${path}.${key}`)
}
const schemaOf = (type: z.ZodType, io: 'input' | 'output') => z.toJSONSchema(type, { io, unrepresentable: 'any' })
const ofType = (type: string) => (part: readonly [string, Node]) => part[1]['type'] === type
const inputs = methodNames.flatMap((name) => [...parts(schemaOf(methods[name].input, 'input'), name)])
const outputs = [
  ...methodNames.flatMap((name) => [...parts(schemaOf(methods[name].output, 'output'), name)]),
  ...eventNames.flatMap((name) => [...parts(schemaOf(events[name], 'output'), name)]),
]

describe('the contract between windows and main', () => {
  it('has a schema for every name, and a name for every schema', () => {
    expect(Object.keys(methods).toSorted()).toEqual([...methodNames].toSorted())
    expect(Object.keys(events).toSorted()).toEqual([...eventNames].toSorted())
  })

  it('takes no object with fields it does not know', () => {
    const objects = inputs.filter(ofType('object'))
    expect(objects.length).toBeGreaterThan(20)
    expect(objects.filter(([, node]) => node['additionalProperties'] !== false)).toEqual([])
  })

  it('takes no text and no list without a limit', () => {
    const limits = ['maxLength', 'pattern', 'format', 'const', 'enum']
    const endless = inputs.filter(ofType('string')).filter(([, node]) => !limits.some((limit) => limit in node))
    expect(endless).toEqual([])
    expect(inputs.filter(ofType('array')).filter(([, node]) => !('maxItems' in node))).toEqual([])
  })

  it('gives secrets in and never out: in what leaves, a field with the name of a secret holds its state alone', () => {
    const secretNames = /^(certificate|token|decryptionSecret|secret|accessKey|secretKey|customerCertificate|password)$/
    const found = outputs.flatMap(([path, node]) => {
      const { properties } = node
      if (!isNode(properties)) return []
      return Object.entries(properties)
        .filter(([name]) => secretNames.test(name))
        .map(([name, schema]) => [`${path}.${name}`, schema] as const)
    })
    expect(found.length).toBeGreaterThan(5)
    const { $schema: _dialect, ...status } = schemaOf(methods['accounts.create'].output, 'output').properties?.[
      'certificate'
    ] as Node
    expect(JSON.stringify(status)).toContain('"stored"')
    for (const [path, schema] of found) expect(schema, path).toEqual(status)
  })
})
