import { main } from '../src/app/cli/main.ts'

/** What a command line printed, and how it ended. */
export type Run = { readonly code: number; readonly out: string; readonly error: string }

/**
 * Runs a command line in English, in this process.
 *
 * @example (await runCommand('check', 'example')).code // → 0
 */
export async function runCommand(...words: readonly string[]): Promise<Run> {
  let out = ''
  let error = ''
  const code = await main([...words, '--language', 'en'], {
    out: { write: (text) => (out += text) },
    error: { write: (text) => (error += text) },
  })
  return { code, out, error }
}
