/** A nested element: text, or elements in order. */
export type XmlContent = string | number | boolean | readonly Xml[]
export type Xml = readonly [name: string, content: XmlContent]

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const written = ([name, content]: Xml): string =>
  `<${name}>${
    typeof content === 'object'
      ? content.map(written).join('')
      : String(content).replace(/[&<>"]/g, (char) => entities[char] ?? char)
  }</${name}>`

/** An XML document of one element, in S3's name space when `s3` is set. */
export const xml = (element: Xml, s3 = false): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${s3 ? written(element).replace(`<${element[0]}>`, `<${element[0]} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">`) : written(element)}`
