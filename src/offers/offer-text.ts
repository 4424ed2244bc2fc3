/** With `http` or `www`, or a name with a known ending; `coiffeu.r.se` and `apprenti.e` are people, not sites. */
const WEB_ADDRESS = /\b(?:https?:\/\/|www\.)\S+|\b[a-z0-9-]{3,}\.(?:fr|com|net|org|eu|io|info|biz|bzh)(?![.\p{L}\p{N}])/iu;
const MAIL_ADDRESS = /[^\s@]+\s*(?:@|\(at\)|\[at\])\s*[^\s@]+\.[a-z]{2,}/i;
/** A tag, its closing, a comment, or an entity: never seen in honest prose, where `<` stands alone or before a digit. */
const MARKUP = /<\/?[a-z][^>]*>|<!--|&(?:[a-z]{2,8}|#x?[0-9a-f]{2,6});/i;

/** True when the text holds the address of a site or of a mailbox. */
export function holdsAddress(text: string): boolean {
  return WEB_ADDRESS.test(text) || MAIL_ADDRESS.test(text);
}

/** True when the text holds HTML. */
export function holdsMarkup(text: string): boolean {
  return MARKUP.test(text);
}
