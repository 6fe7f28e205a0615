import type { Objects } from './objects.ts'
import type { StoredFile } from './recordedFiles.ts'
import { type Xml, xml } from './xml.ts'

/** Answer to ListObjectsV2: prefix, delimiter, max-keys, start-after and continuation-token. */
export function listing(bucket: string, objects: Pick<Objects, 'list'>, query: URLSearchParams): string {
  const prefix = query.get('prefix') ?? ''
  const delimiter = query.get('delimiter') ?? ''
  const most = Math.min(1_000, Math.max(0, Number(query.get('max-keys') ?? '1000') || 0))
  const token = query.get('continuation-token')
  const after = token === null ? (query.get('start-after') ?? '') : Buffer.from(token, 'base64url').toString('utf8')
  const encode = query.get('encoding-type') === 'url' ? encodeURIComponent : (text: string) => text

  const groups = new Set<string>()
  const contents: Xml[] = []
  let last = ''
  let truncated = false
  for (const file of objects.list(prefix, after)) {
    // In the order of their names, what has the prefix stands together.
    if (!file.key.startsWith(prefix)) break
    const cut = delimiter === '' ? -1 : file.key.indexOf(delimiter, prefix.length)
    const group = cut < 0 ? null : file.key.slice(0, cut + delimiter.length)
    if (group !== null && (groups.has(group) || after.startsWith(group))) {
      last = file.key
      continue
    }
    if (groups.size + contents.length >= most) {
      truncated = true
      break
    }
    last = file.key
    if (group === null) contents.push(entry(file, encode))
    else groups.add(group)
  }
  const document: Xml = [
    'ListBucketResult',
    [
      ['Name', bucket],
      ['Prefix', encode(prefix)],
      ...(delimiter === '' ? [] : [['Delimiter', encode(delimiter)] as const]),
      ['MaxKeys', most],
      ['KeyCount', groups.size + contents.length],
      ['IsTruncated', truncated],
      ...(truncated ? [['NextContinuationToken', Buffer.from(last).toString('base64url')] as const] : []),
      ...contents,
      ...[...groups].map((group): Xml => ['CommonPrefixes', [['Prefix', encode(group)]]]),
    ],
  ]
  return xml(document, true)
}

const entry = (file: StoredFile, encode: (text: string) => string): Xml => [
  'Contents',
  [
    ['Key', encode(file.key)],
    ['LastModified', new Date(file.modifiedAt).toISOString()],
    ['ETag', file.etag()],
    ['Size', file.size],
    ['StorageClass', 'STANDARD'],
  ],
]
