import { writeFile } from 'node:fs/promises'
import type { SavedFile } from '../../shared/ipc/contractHistory.ts'
import { ProblemError } from '../../shared/problem.ts'
import type { ChooseSavePath } from './port.ts'

/** What goes into a file: its text, and how many records that is. */
export interface ExportContent {
  readonly text: string
  readonly records: number
}

/** Asks where to, and only then makes the content and writes it. @throws ProblemError exportFailed */
export async function exportFile(
  choosePath: ChooseSavePath,
  name: string,
  content: () => ExportContent | Promise<ExportContent>,
): Promise<SavedFile> {
  const path = await choosePath(fileName(name))
  if (path === null) return null
  const { text, records } = await content()
  try {
    await writeFile(path, text, 'utf8')
  } catch (error) {
    throw new ProblemError('exportFailed', { params: { detail: faultWord(error) }, retryable: true })
  }
  return { path, records }
}

const NAME_LENGTH = 80

/** A name that every file system takes: no separators, no control characters, no dot in front, not endless. */
export function fileName(name: string): string {
  const dot = name.lastIndexOf('.')
  const [stem, extension] = dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot)]
  const clean = stem.replace(/[\u0000-\u001f\u007f"*/:<>?\\|]+/g, '-').replace(/^[.\s]+/, '')
  // Cut in the middle of a surrogate pair, it is mended again.
  return `${clean.slice(0, NAME_LENGTH).toWellFormed().trimEnd() || 'export'}${extension}`
}

/** A technical word such as `ENOSPC`; never a path. */
function faultWord(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return 'unknown'
}
