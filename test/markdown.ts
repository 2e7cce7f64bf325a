/** A fenced block of a document: ```` ```sh run ```` has the language `sh` and the tag `run`. */
export type Fence = { readonly language: string; readonly tag: string; readonly text: string; readonly line: number }

const fence = /^```(\w+)?(?: ([\w-]+))?\n(.*?)^```$/gms

/** The fenced blocks of a document, with the line on which each starts. */
export function fencesOf(markdown: string): readonly Fence[] {
  return [...markdown.matchAll(fence)].map((match) => {
    const [, language = '', tag = '', text = ''] = match
    return { language, tag, text, line: markdown.slice(0, match.index).split('\n').length }
  })
}

/** The targets of the links of a document, those inside fenced blocks and code left out. */
export function linksOf(markdown: string): readonly string[] {
  const prose = markdown.replaceAll(fence, '').replaceAll(/`[^`]*`/g, '')
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target ?? '')
}

/** The names by which the headings of a document can be linked to. */
export function anchorsOf(markdown: string): readonly string[] {
  const headings = [...markdown.replaceAll(fence, '').matchAll(/^#+ (.+)$/gm)]
  return headings.map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
      .replaceAll(' ', '-'),
  )
}

/** The commands of a shell block, one per line; lines that are continued are joined, comments left out. */
export function commandsOf(shell: string): readonly string[] {
  const lines = shell.replaceAll(/\\\n\s*/g, '').split('\n')
  return lines
    .map((line) => line.replace(/(?:^|\s)#.*$/, '').trim())
    .flatMap((line) => line.split(/\s*&&\s*/))
    .filter((command) => command !== '')
}
