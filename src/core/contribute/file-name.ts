/** Latin letters that Unicode does not take apart into a letter and its accent. */
const letters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};

/** Longest name that is proposed, in characters; longer ones are hard to read in an address. */
const longest = 60;

/**
 * A file name for an entry, from its title: `Why did nobody use it?` → `why-did-nobody-use-it`.
 *
 * @returns an id, or an empty text when most of the title is not in Latin letters, so that a person must name the file
 */
export function fileName(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[ßæœøđðłþı]/g, (letter) => letters[letter]!);
  const words = plain.match(/[a-z0-9]+/g) ?? [];
  const lost = plain.match(/(?![a-z0-9])[\p{L}\p{N}]/gu)?.length ?? 0;
  if (lost > words.join('').length) return '';
  let name = '';
  for (const word of words) {
    const longer = name === '' ? word : `${name}-${word}`;
    if (longer.length > longest) break;
    name = longer;
  }
  return name === '' ? (words[0] ?? '').slice(0, longest) : name;
}

/** A name that no other entry has: the wanted one, or with the first number behind it that makes it free. */
export function freeName(wanted: string, isTaken: (name: string) => boolean): string {
  if (wanted === '' || !isTaken(wanted)) return wanted;
  let number = 2;
  while (isTaken(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}
