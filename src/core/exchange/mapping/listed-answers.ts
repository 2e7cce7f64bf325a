/**
 * The answers in a text that holds several, with a sign between them. An answer that has the sign in it stays whole where it
 * is among the answers that are known.
 *
 * @param isKnown true for the answers that there are
 * @example listedAnswers('Car, Bike, e-bike', ', ', (text) => text === 'Bike, e-bike') // → ['Car', 'Bike, e-bike']
 */
export function listedAnswers(
  text: string,
  separator: string,
  isKnown: (answer: string) => boolean,
): readonly string[] {
  const parts = text.split(separator)
  const found: string[] = []
  for (let from = 0; from < parts.length;) {
    let to = parts.length
    while (to > from + 1 && !isKnown(parts.slice(from, to).join(separator).trim())) to -= 1
    const answer = parts.slice(from, to).join(separator).trim()
    if (answer !== '') found.push(answer)
    from = to
  }
  return found
}
