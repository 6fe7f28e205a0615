import { type ProblemText, problems } from '../../../shared/strings/en/problems.ts'
import type { ProblemCode } from '../../../shared/problem.ts'

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/**
 * The words of a problem as patterns: what happened, what it means, what to do. Placeholders stand for any text, the aside for
 * none as well, so that a test asks for the words without repeating them.
 */
export function wordsOf(code: ProblemCode): readonly RegExp[] {
  const text: ProblemText = problems[code]
  return [text.what, text.meaning, text.action].map((words) => {
    const parts = words.split('{{aside}}').map((part) =>
      part
        .split(/\{\{[^}]+\}\}/)
        .map(literal)
        .join('.+'),
    )
    return new RegExp(parts.join('.*'))
  })
}
