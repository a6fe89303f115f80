import { expect, test } from 'vitest';
import { readMarkup } from '#build/proof/read-markup.ts';

/** What a piece of markup says, as `place: text`. */
const said = (source: string, isXml = false) =>
  readMarkup(source, isXml).map(({ place, text }) => `${place}: ${text.trim()}`);

test('attributes are read with their tag, those of a tag that HTML ignores and those written twice included', () => {
  expect(said('<form a="1"><form b="2"><p title="3" title="4">Text</p></form>')).toEqual([
    'attribute a of <form>: 1',
    'attribute b of <form>: 2',
    'attribute title of <p>: 3',
    'attribute title of <p>: 4',
    'text: Text',
  ]);
});

test('data inside a page is read by its keys, and a script as it stands', () => {
  expect(said('<script type="application/ld+json">{"a":"one"}</script><script>let two</script>')).toEqual([
    'attribute type of <script>: application/ld+json',
    '<script> key of the data: a',
    '<script> a: one',
    '<script>: let two',
  ]);
});

test('a word that tags cut is read as one word and as two', () => {
  expect(said('<p>se<b>cr</b>et <i>it</i></p><p><b>one</b> two</p>')).toEqual([
    'text: secret it',
    'text: se\u0020cr\u0020et\u0020\u0020it',
    'text: one two',
  ]);
});
