/** Only what the site itself serves may load, and nothing may frame it. */
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Powers of the browser that no page here needs. */
const refused = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb']

/** The headers of every answer of the server. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': policy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': refused.map((power) => `${power}=()`).join(', '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

/** For a site that is reached over HTTPS: browsers do not come without it for a year. */
export const strictTransport: Readonly<Record<string, string>> = { 'Strict-Transport-Security': 'max-age=31536000' }

const secured = new WeakSet<Response>()

/**
 * An answer that has the headers of every answer from the start: putting them in afterwards costs as much as serving a
 * page.
 *
 * @example securedAnswer('hello', 200, { 'Content-Type': 'text/plain' }).headers.get('Referrer-Policy') // → 'no-referrer'
 */
export function securedAnswer(
  body: string | Uint8Array<ArrayBuffer> | null,
  status: number,
  headers: Readonly<Record<string, string>>,
): Response {
  const answer = new Response(body, { status, headers: { ...securityHeaders, ...headers } })
  secured.add(answer)
  return answer
}

/** Gives an answer the headers of every answer, where it does not have them yet. */
export function secure(answer: Response): void {
  if (secured.has(answer)) return
  for (const [name, value] of Object.entries(securityHeaders)) answer.headers.set(name, value)
}
