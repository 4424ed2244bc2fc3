import { z } from 'zod';

/** Control characters (C0, DEL, C1), lone surrogates, and what is not seen but changes what is read: bidi marks, zero-width spaces, line separators. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u;
/** What honest texts hold of it: the joiner inside an emoji (`👩‍🍳`). */
const EMOJI_JOINERS = /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D(?=\p{Extended_Pictographic})/gu;
/** In texts of several lines also the line ends, tabs, and the optional hyphens of a word processor. */
const LAYOUT = /[\n\r\t\u00AD]/g;
/** Counted as letters, yet drawn as nothing. */
const DRAWN_AS_NOTHING = /\p{Default_Ignorable_Code_Point}/gu;

const REFUSED = {
  error: 'Ce texte contient des caractères invisibles ou de contrôle : effacez-le, puis retapez-le au clavier.',
  params: { code: 'text.control_characters' },
};

/** True when a text of one line holds characters that nobody sees. */
export function holdsControl(text: string): boolean {
  return UNSEEN.test(text.replace(EMOJI_JOINERS, ''));
}

/** The same text without them; line ends and tabs stay. For texts that a program sends, which nobody can retype. */
export function withoutUnseen(text: string): string {
  return text.replace(/[\u2028\u2029]/g, '\n').replace(/[\p{Cf}\p{Cs}]|(?![\n\t])\p{Cc}/gu, '');
}

/** One line that somebody typed, trimmed. */
export const lineField = z.string().trim().refine((text) => !holdsControl(text), REFUSED);
/** Several lines that somebody typed, trimmed. */
export const linesField = z.string().trim().refine((text) => !holdsControl(text.replace(LAYOUT, '')), REFUSED);

const holds = (pattern: RegExp) => (text: string): boolean => text === '' || pattern.test(text.replace(DRAWN_AS_NOTHING, ''));

/** A person's name: at least one letter. */
export const personNameField = lineField.refine(holds(/\p{L}/u), { error: 'Écrivez un nom, avec au moins une lettre.', params: { code: 'text.no_letter' } });
/** The name of a company, a centre, a programme: a letter or a digit (`1900`). */
export const thingNameField = lineField.refine(holds(/[\p{L}\p{N}]/u), { error: 'Écrivez un nom, avec au moins une lettre ou un chiffre.', params: { code: 'text.no_letter' } });
