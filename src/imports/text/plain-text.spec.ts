import { describe, expect, it } from '@jest/globals';
import { csvLine } from '../../shared/csv-line.js';
import { decodeText } from './decode-text.js';
import { plainLine, plainText, shortened } from './plain-text.js';

describe('text of a feed, made plain', () => {
  it.each([
    ['paragraphs and lists', '<p>Vos missions&nbsp;:</p><ul><li>pétrir</li><li>cuire</li></ul>', 'Vos missions :\n\n- pétrir\n- cuire'],
    ['line breaks', 'Un<br/>deux<br>trois', 'Un\ndeux\ntrois'],
    ['links without their address', 'Voir <a href="https://example.org">notre site</a>', 'Voir notre site'],
    ['scripts gone', 'Bonjour<script>alert(1)</script> à tous', 'Bonjour à tous'],
    ['HTML that was escaped', '&lt;p&gt;Équipe &amp;amp; ambiance&lt;/p&gt;', 'Équipe & ambiance'],
    ['lines kept where there is no HTML', 'Un\r\n\r\n\r\n\r\n- deux\t\tfin ', 'Un\n\n- deux fin'],
    ['lines kept beside a mere entity', 'Pain &amp; lait\nà deux', 'Pain & lait\nà deux'],
    ['a lone sign is no tag', 'salaire < 2000 et > 1000', 'salaire < 2000 et > 1000'],
    ['control and hidden characters gone', 'a\u0000b\u202ec\u200bd', 'abcd'],
  ])('%s', (_, source, plain) => expect(plainText(source)).toBe(plain));

  it('on one line', () => expect(plainLine('<b>Boulanger</b>\n(H/F)')).toBe('Boulanger (H/F)'));

  it('cut at a word', () => expect(shortened('un deux trois quatre', 12)).toBe('un deux…'));
});

describe('a cell of a report', () => {
  it('is never a formula', () => {
    expect(csvLine([1, '=1+1', '@x', '-2', '+3', null, 'dit "oui", non'])).toBe(`1,'=1+1,'@x,'-2,'+3,,"dit ""oui"", non"\r\n`);
  });
});

describe('bytes of a file', () => {
  const decode = async (bytes: Buffer): Promise<string> => {
    const parts: string[] = [];
    for await (const text of decodeText((async function* () { for (const byte of bytes) yield Uint8Array.of(byte); })())) parts.push(text);
    return parts.join('');
  };
  it.each([
    ['UTF-8', Buffer.from('pâtissière €', 'utf8')],
    ['UTF-8 with its mark', Buffer.from('\ufeffpâtissière €', 'utf8')],
    ['UTF-16', Buffer.from('\ufeffpâtissière €', 'utf16le')],
    ['Windows-1252', Buffer.from([...Buffer.from('pâtissière ', 'latin1'), 0x80])],
  ])('%s are read as what they say', async (_, bytes) => expect(await decode(bytes)).toBe('pâtissière €'));

  it('are read as an XML declaration says', async () => {
    expect(await decode(Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><r>é</r>', 'latin1'))).toContain('<r>é</r>');
  });
});
