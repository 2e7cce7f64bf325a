/**
 * True for a name or address of the machine itself, which nobody else can reach.
 *
 * @example isLoopback('127.0.0.1') // → true
 * @example isLoopback('survey.example.org') // → false
 */
export const isLoopback = (host: string): boolean =>
  /^(?:localhost|(?:.+\.)?localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i.test(host)
