import { createHash } from 'node:crypto'

/** S3's ETag of a plain put, with its quotes. */
export const etagOf = (body: Buffer): string => `"${createHash('md5').update(body).digest('hex')}"`
