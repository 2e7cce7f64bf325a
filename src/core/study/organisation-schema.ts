import { z } from 'zod'
import { says, textSchema } from '../items/item-schema.ts'

/** How an organisation can be reached. Both addresses become links, so they are held to what is harmless in one. */
const contactSchema = z
  .strictObject({
    email: z
      .string()
      .regex(/^[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i, says('study-bad-email'))
      .optional()
      .describe('An e-mail address that somebody reads during the wave.'),
    url: z
      .string()
      .regex(/^https?:\/\/[^\s"'<>]+$/, says('study-bad-url'))
      .optional()
      .describe('A page with more about the study, from https:// on.'),
    address: textSchema.optional().describe('Where to write or call, in words.'),
  })
  .refine((contact) => Object.keys(contact).length > 0, says('study-needs-contact'))

/** Who asks: the organisation behind a study, as respondents read it. */
export const organisationSchema = z
  .strictObject({
    name: textSchema.describe('The name of the organisation, as respondents know it.'),
    contact: contactSchema.describe('How to reach it: at least one of email, url and address.'),
  })
  .describe('Who asks, and how to reach them.')
