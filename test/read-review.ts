/** A question of a review: the id of its item, and whether it says that there is no answer. */
export type ReviewedQuestion = { readonly item: string; readonly isEmpty: boolean }

/**
 * The questions that a page of a review shows.
 *
 * @example questionsIn('<dt><a href="?q=place">Where?</a><dd>Here') // → [{ item: 'place', isEmpty: false }]
 */
export const questionsIn = (html: string): readonly ReviewedQuestion[] =>
  html
    .split(/<dt[^>]*>/)
    .slice(1)
    .map((part) => ({ item: /\?q=([^"]+)"/.exec(part)?.[1] ?? '', isEmpty: part.includes('<dd class="empty">') }))

/**
 * The addresses of the parts of a review that a page does not show the answers of; none where it shows all.
 *
 * @example otherParts('<a href="?part=taste#here">…') // → ['?part=taste']
 */
export const otherParts = (html: string): readonly string[] =>
  [...html.matchAll(/href="(\?part=[^"#]+)#/g)].map(([, address = '']) => address)

/**
 * All questions of a review, in order, also of one that is shown in parts.
 *
 * @param read gives the page at an address that begins where the review is; empty for the review itself
 * @example await wholeReview((part) => client.get(base + 'review/' + part).text)
 */
export async function wholeReview(read: (part: string) => Promise<string>): Promise<readonly ReviewedQuestion[]> {
  const first = await read('')
  const questions = [...questionsIn(first)]
  for (const part of otherParts(first)) questions.push(...questionsIn(await read(part)))
  return questions
}
